import type { MemberId } from '@rondo/shared/ids'
import { expect, test } from 'vitest'
import type { Deed, SeenHere } from '../presences.svelte.ts'
import { boardAtHand } from '../testing/board-at-hand.ts'
import { Deeds } from './deeds.ts'

const cy = 'cy' as MemberId
const doing = (deed: Deed) => [{ client: 1, member: cy, deed } as SeenHere]

test('[B64] what somebody did to all of the board is told once, and not what they did before one came', () => {
  const deeds = new Deeds()
  expect(deeds.newest(doing({ is: 'cleared', count: 2 }))).toBe(null)
  expect(deeds.newest(doing({ is: 'begun', count: 3 }))).toEqual({ by: cy, is: 'begun' })
  expect(deeds.newest(doing({ is: 'begun', count: 3 }))).toBe(null)
})

test('[B64] clearing, putting it back and putting up a template are such deeds; an empty board is none', () => {
  const board = boardAtHand()
  board.begin('empty')
  expect(board.deed.count).toBe(0)
  board.begin('two-columns')
  expect(board.deed).toEqual({ is: 'begun', count: 1 })
  board.clear()
  expect(board.deed).toEqual({ is: 'cleared', count: 2 })
  board.undo()
  expect(board.deed).toEqual({ is: 'back', count: 3 })
  board.undo()
  expect(board.deed.count).toBe(3)
})
