import type { ItemId, Pair } from '@rondo/shared/board/board-item'
import { NOTE } from '@rondo/shared/board/note-size'
import { beforeEach, expect, test, vi } from 'vitest'
import { stageAtHand } from '../testing/stage-at-hand.ts'
import { Hands, TWICE } from './hands.ts'

beforeEach(() => {
  vi.useFakeTimers()
  return () => vi.useRealTimers()
})

/** A canvas with one note in its corner, and a mouse that clicks on it. */
function noteAtHand() {
  const { board, stage } = stageAtHand()
  vi.stubGlobal('Element', class {})
  vi.stubGlobal('HTMLElement', class {})
  const box = { left: 0, top: 0 }
  stage.root = { focus() {}, setPointerCapture() {}, getBoundingClientRect: () => box } as unknown as HTMLElement
  const [id = '' as ItemId] = board.add([{ kind: 'note', at: [0, 0], size: NOTE, colour: 0 }])
  const hands = new Hands(stage)
  const click = ([clientX, clientY]: Pair, shiftKey = false) => {
    const event = { clientX, clientY, shiftKey, button: 0, pointerType: 'mouse', timeStamp: Date.now() }
    hands.down({ ...event, type: 'pointerdown' } as PointerEvent)
    hands.up({ ...event, type: 'pointerup' } as PointerEvent)
  }
  const draw = (type: 'down' | 'move' | 'up', [clientX, clientY]: Pair) =>
    hands[type]({
      pointerId: 1,
      clientX,
      clientY,
      button: 0,
      pointerType: 'mouse',
      timeStamp: Date.now(),
    } as PointerEvent)
  return { board, stage, id, hands, click, draw }
}

test('[B73] where one has just clicked the canvas is met for a second, and a double click writes', () => {
  const { board, stage, id, click } = noteAtHand()
  click([50, 60])
  expect([[...board.selected], stage.tapped, stage.writing]).toEqual([[id], [50, 60], null])
  vi.advanceTimersByTime(TWICE.within - 20)
  click([54, 60])
  expect(stage.writing?.id).toBe(id)
  // Some click three times, some slowly.
  vi.advanceTimersByTime(980)
  expect(stage.tapped).toEqual([54, 60])
  vi.advanceTimersByTime(20)
  expect(stage.tapped).toBe(null)
})

test('[B73] the same holds with Shift, which opens nothing', () => {
  const { board, stage, id, click } = noteAtHand()
  click([50, 60], true)
  expect([[...board.selected], stage.tapped]).toEqual([[id], [50, 60]])
  click([50, 60], true)
  expect([board.selected.size, stage.writing]).toEqual([0, null])
})

test('[B74] what was taken off the board stands there until one begins something else with the pointer', () => {
  const { board, stage, id, click } = noteAtHand()
  const lose = () => stage.take('gone' as ItemId, 'Herons')
  const isSaid = () => stage.taken?.words === 'Herons'
  stage.write(id)
  lose()
  expect([stage.writing, isSaid()]).toEqual([null, true])
  // To look around.
  click([500, 400])
  expect(isSaid()).toBe(true)
  click([50, 60])
  expect(isSaid()).toBe(false)
  lose()
  stage.select([])
  vi.advanceTimersByTime(TWICE.within)
  click([500, 400])
  expect(isSaid()).toBe(true)
  click([500, 400])
  expect([stage.writing === null, isSaid()]).toEqual([false, false])
  stage.writing = null
  lose()
  board.tool = 'eraser'
  click([500, 400])
  expect(isSaid()).toBe(false)
})

test('[B80] who deleted something reads that Undo brings it back, until they do the next thing', () => {
  const { board, stage, id, click } = noteAtHand()
  const remove = () => {
    stage.remove([id])
    return board.isRemoved
  }
  expect([board.isRemoved, remove()]).toEqual([false, true])
  board.undo()
  expect([board.isRemoved, board.sorted.length, remove()]).toEqual([false, 1, true])
  click([500, 400])
  expect(board.isRemoved).toBe(false)
})

test('[B84] what the hand has drawn as one loses the right is there, and it goes no further', () => {
  const { board, hands, draw } = noteAtHand()
  const inks = () => board.sorted.filter(({ kind }) => kind === 'ink').map(({ size }) => size[0])
  board.tool = 'pen'
  draw('down', [200, 200])
  draw('move', [240, 200])
  hands.rest()
  const [drawn] = inks()
  expect(drawn).toBeGreaterThan(38)
  draw('move', [400, 200])
  draw('up', [400, 200])
  expect(inks()).toEqual([drawn])
  // What has hardly begun is nothing.
  draw('down', [200, 300])
  hands.rest()
  draw('up', [200, 300])
  expect(inks()).toEqual([drawn])
})
