import type { MemberId } from '@rondo/shared/ids'
import { expect, test } from 'vitest'
import type { SeenHere } from '../presences.svelte.ts'
import { stageAtHand } from '../testing/stage-at-hand.ts'

const cy = 'cy' as MemberId
const seen = (calls: number, x = 1000): SeenHere => ({
  client: 1,
  member: cy,
  at: null,
  selected: [],
  writing: null,
  laser: [],
  view: { at: [x - 800, -100], size: [1600, 1200] },
  calls,
  deed: { is: 'cleared', count: 0 },
})

test('[B23] everyone who is called goes there once; whoever comes later, or writes, stays where they are', () => {
  const { stage, together } = stageAtHand()
  together.go([seen(3)])
  expect(stage.middle).toEqual([400, 300])
  together.go([seen(4)])
  expect([stage.middle, stage.board.camera.zoom, together.broughtBy]).toEqual([[1000, 500], 0.5, cy])
  together.go([seen(4, 2000)])
  expect(stage.middle).toEqual([1000, 500])
  stage.addNote([0, 0])
  const before = stage.middle
  together.go([seen(5, 3000)])
  expect(stage.middle).toEqual(before)
})

test('[B23] whoever follows goes along until they move the view themselves', () => {
  const { board, stage, together } = stageAtHand()
  together.following = cy
  together.go([seen(0, 700)])
  together.go([seen(0, 800)])
  expect(stage.middle).toEqual([800, 500])
  stage.look({ ...board.camera, at: [0, 0] })
  together.go([seen(0, 900)])
  expect([together.following, board.camera.at]).toEqual([null, [0, 0]])
})

test('[B23] whoever is called sees all that the caller sees, on a window of another shape', () => {
  const { board, stage, together } = stageAtHand()
  board.window = [390, 600]
  together.go([seen(0)])
  together.go([seen(1)])
  expect([stage.middle, board.camera.zoom]).toEqual([[1000, 500], 390 / 1600])
  const { at, size } = together.here.view ?? { at: [0, 0], size: [0, 0] }
  expect([at[0], size[0]]).toEqual([200, 1600])
  expect(at[1]).toBeLessThan(-100)
  expect(at[1] + size[1]).toBeGreaterThan(1100)
})
