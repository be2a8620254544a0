import { beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import { boardAtHand } from '../../testing/board-at-hand.ts'
import { Stage } from '../stage.svelte.ts'
import { begin } from './begin.ts'
import type { Touch } from './gesture.ts'

beforeEach(() => {
  vi.stubGlobal('requestAnimationFrame', () => 0)
  vi.stubGlobal('cancelAnimationFrame', () => {})
})

const touch = (x: number, y: number): Touch => ({
  screen: [x, y],
  at: [x, y],
  pressure: 0.5,
  isShift: false,
  isAlt: false,
})

/** What is there, and where one looks, after a hand went from one place to another. */
function drawn(tool: 'pen' | 'select', parts: { isFinger: boolean; hasPen: boolean; isPan?: boolean }) {
  const board = boardAtHand()
  const stage = new Stage(board)
  onTestFinished(() => stage.close())
  board.tool = tool
  const gesture = begin(stage, { touch: touch(0, 0), isPan: false, handle: null, ...parts })
  const last = touch(40, 30)
  gesture.move([touch(20, 10), last], last)
  gesture.end(last)
  return { kinds: board.sorted.map(({ kind }) => kind), at: board.camera.at }
}

test('[B21] a finger draws as long as no pen was seen; from then on it moves the view', () => {
  expect(drawn('pen', { isFinger: true, hasPen: false })).toEqual({ kinds: ['ink'], at: [0, 0] })
  expect(drawn('pen', { isFinger: true, hasPen: true })).toEqual({ kinds: [], at: [-40, -30] })
  expect(drawn('pen', { isFinger: false, hasPen: true })).toEqual({ kinds: ['ink'], at: [0, 0] })
})

test('[B57] whoever would see nothing looks at everything; whoever sees something stays', () => {
  const board = boardAtHand()
  const stage = new Stage(board)
  onTestFinished(() => stage.close())
  board.window = [390, 500]
  board.add([{ kind: 'note', at: [900, 700], size: [160, 140] }])
  stage.showSomething()
  const { camera } = board
  expect([camera.at, camera.zoom]).toEqual([[785, 548], 1])
  board.camera = { at: [1000, 700], zoom: 1 }
  stage.showSomething()
  expect(board.camera.at).toEqual([1000, 700])
})

test('[B56] a loop selects what it goes around, and nothing that is locked; then it can be moved', () => {
  const board = boardAtHand()
  const stage = new Stage(board)
  onTestFinished(() => stage.close())
  const size = [10, 10] as const
  const [inside] = board.add([
    { kind: 'note', at: [20, 20], size },
    { kind: 'note', at: [30, 30], size, locked: true },
    { kind: 'note', at: [90, 90], size },
  ])
  board.tool = 'lasso'
  const gesture = begin(stage, { touch: touch(0, 0), isFinger: true, hasPen: false, isPan: false, handle: null })
  const way = [touch(60, 0), touch(60, 60), touch(0, 60)]
  gesture.move(way, way[2] ?? touch(0, 0))
  gesture.end(touch(0, 60))
  expect([[...board.selected], board.tool, stage.loop]).toEqual([[inside], 'select', []])
})

test('[B21] whatever the tool, the space bar and the middle button move the view, and so does a finger on nothing', () => {
  expect(drawn('pen', { isFinger: false, hasPen: false, isPan: true })).toEqual({ kinds: [], at: [-40, -30] })
  expect(drawn('select', { isFinger: true, hasPen: false })).toEqual({ kinds: [], at: [-40, -30] })
})
