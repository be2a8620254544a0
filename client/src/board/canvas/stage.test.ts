import type { BoardItem, ItemId } from '@rondo/shared/board/board-item'
import { NOTE } from '@rondo/shared/board/note-size'
import { expect, test } from 'vitest'
import { toScreen } from '../camera.ts'
import { stageAtHand } from '../testing/stage-at-hand.ts'
import { useClipboard } from './clipboard-of-canvas.ts'
import { press } from './keys.ts'

const pasting = (text: string) =>
  ({ type: 'paste', clipboardData: { getData: () => text, files: [] } }) as unknown as ClipboardEvent
const key = (name: string) => ({ key: name, code: '' }) as KeyboardEvent

test('[B59] what is pasted or begun with its key comes to the pointer, also after the view has moved below it', () => {
  const { board, stage } = stageAtHand()
  stage.pointerAt = [100, 100]
  stage.look({ at: [1000, 2000], zoom: 0.5 })
  useClipboard(stage, pasting('Herons'))
  stage.select([])
  press(stage, key('n'))
  const [pasted, begun] = board.sorted.map(({ at, size }) => [at[0] + size[0] / 2, at[1] + size[1] / 2])
  expect(pasted).toEqual([1200, 2200])
  // Beside the one that stands there already.
  expect(begun).toEqual([1224, 2224])
})

test('[B59] without a pointer on the canvas it comes in the middle of what one sees', () => {
  const { board, stage } = stageAtHand()
  useClipboard(stage, pasting('Herons'))
  expect(board.sorted.map(({ at, size }) => [at[0] + size[0] / 2, at[1] + size[1] / 2])).toEqual([[400, 300]])
})

test('[B69] a line is written on, and Zoom to fit shows its words as a whole', () => {
  const { board, stage } = stageAtHand()
  const ends = [
    { item: null, at: [0, 0] },
    { item: null, at: [0, 300] },
  ] as const
  const [id = ''] = board.add([{ kind: 'arrow', at: [0, 0], size: [1, 300], colour: 0, ends }])
  expect(stage.labelOf(board.sorted[0] as BoardItem)).toBe(null)
  press(stage, key('Enter'))
  expect(stage.writing).toBe(null)
  stage.select([id as ItemId])
  press(stage, key('Enter'))
  expect(stage.writing?.id).toBe(id)
  board.textOf(id as ItemId)?.replace(0, 0, 'what leads from one to the other')
  stage.zoomToFit()
  const label = stage.labelOf(board.sorted[0] as BoardItem)
  const [x] = toScreen(board.camera, label?.at ?? [-999, 0])
  expect(x).toBeGreaterThan(0)
})

test('[B60] a frame is given its name as soon as it is drawn; a shape is selected', () => {
  const { board, stage } = stageAtHand()
  stage.addShape({ at: [0, 0], size: [300, 200] }, [0, 0], 'frame')
  expect([stage.writing?.id, board.selected.size]).toEqual([board.sorted[0]?.id, 0])
  stage.writing = null
  stage.addShape(null, [600, 300], 'ellipse')
  expect([stage.writing, [...board.selected]]).toEqual([null, [board.sorted[1]?.id]])
})

test('[B61] the view moves as little as it must when a note is out of sight, beneath a bar or behind a keyboard', () => {
  const { board, stage } = stageAtHand()
  stage.addNote([400, 560])
  expect(board.camera).toEqual({ at: [0, 0], zoom: 1 })
  const [note] = board.sorted
  if (note) stage.bring(note, 400)
  // Its end is above the bars there.
  expect(board.camera).toEqual({ at: [0, (note?.at[1] ?? 0) + (note?.size[1] ?? 0) - 280], zoom: 1 })
  stage.look({ at: [0, 0], zoom: 1 })
  stage.addNote([1000, 300])
  expect(board.camera).toEqual({ at: [292, 0], zoom: 1 })
})

test('[B61] whoever writes from afar comes near, to where the note is; large text is left where it is', () => {
  const { board, stage } = stageAtHand()
  const [note = '', text = ''] = board.add([
    { kind: 'note', at: [2000, 1000], size: NOTE, colour: 0 },
    { kind: 'text', at: [0, 0], size: [400, 104], colour: 0 },
  ])
  stage.look({ at: [0, 0], zoom: 0.25 })
  stage.write(text as ItemId)
  expect(board.camera).toEqual({ at: [0, 0], zoom: 0.25 })
  stage.write(note as ItemId)
  expect(board.camera.zoom).toBe(1)
  const [x, y] = toScreen(board.camera, [2000, 1000])
  expect([x > 0, x + NOTE[0] < 800, y >= 64, y + NOTE[1] <= 600 - 120]).toEqual([true, true, true, true])
})

test('[B67] what fits is between the bars, however high they are', () => {
  const { board, stage } = stageAtHand()
  board.bars = [100, 60]
  board.add([{ kind: 'note', at: [0, 0], size: [1000, 2000], colour: 0 }])
  stage.zoomToFit()
  const [top, bottom] = [0, 2000].map((y) => Math.round(toScreen(board.camera, [0, y])[1]))
  expect([top, bottom]).toEqual([116, 600 - 76])
})

test('[B61] of what does not fit the beginning is in sight', () => {
  const { board, stage } = stageAtHand()
  stage.bring({ at: [0, 400], size: [900, 500] }, 250)
  expect(board.camera.at).toEqual([-12, 336])
})

test('[B62] what is locked keeps its colour, its place and what lies above it; what is selected with it does not', () => {
  const { board, stage } = stageAtHand()
  const ids = board.add([
    { kind: 'shape', at: [0, 0], size: [100, 100], colour: 0, locked: true },
    { kind: 'shape', at: [200, 0], size: [100, 100], colour: 0 },
  ])
  const locked = () => board.document.items.get(ids[0]!)
  const before = locked()
  stage.select(ids)
  stage.paint(3)
  stage.nudge([10, 0])
  stage.raise('front')
  expect(locked()).toEqual(before)
  expect(board.document.items.get(ids[1]!)).toMatchObject({ colour: 3, at: [210, 0] })
  stage.select(ids.slice(0, 1))
  stage.paint(2)
  board.undo()
  // Nothing was done that would be a step of its own.
  expect(board.sorted.map(({ id }) => id)).toEqual(ids)
  expect(board.document.items.get(ids[1]!)).toMatchObject({ at: [210, 0] })
})

test('[B67] all that is on the board is between the bars, also where there is little room', () => {
  for (const window of [
    [1000, 700],
    [360, 270],
  ] as const) {
    const { board, stage } = stageAtHand()
    board.window = window
    board.add([
      { kind: 'note', at: [-300, -200], size: NOTE },
      { kind: 'note', at: [300, 300], size: NOTE },
    ])
    stage.zoomToFit()
    const [, top] = toScreen(board.camera, [-300, -200])
    const [right, bottom] = toScreen(board.camera, [460, 440])
    expect(top).toBeGreaterThan(Math.min(64, window[1] * 0.12))
    expect(right).toBeLessThan(window[0])
    expect(bottom).toBeLessThan(window[1] - Math.min(120, window[1] * 0.2))
  }
})

test('[B71] whoever takes up the pen chooses its colour, and paints nothing that was selected', () => {
  const { board, stage } = stageAtHand()
  board.add([{ kind: 'note', at: [0, 0], size: NOTE, colour: 0 }])
  stage.select([board.sorted[0]?.id as ItemId])
  board.tool = 'hand'
  expect(board.selected.size).toBe(1)
  board.tool = 'pen'
  stage.paint(3)
  expect([board.sorted[0]?.colour, board.colour]).toEqual([0, 3])
})
