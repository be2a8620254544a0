import type { BoardItem, ItemId, Pair } from '@rondo/shared/board/board-item'
import type { ImageId } from '@rondo/shared/board/image'
import type { RoomId } from '@rondo/shared/ids'
import { describe, expect, test } from 'vitest'
import { asClip, fromClip } from './clip.ts'
import { inGrid, LONGEST, PASTED, pastedNotes } from './pasted-notes.ts'

const ROOM = 'room' as RoomId
const item: BoardItem = {
  id: 'one' as ItemId,
  kind: 'note',
  at: [1, 2],
  size: [160, 140],
  colour: 2,
  order: 'a0',
  locked: false,
  shape: 'rectangle',
  ends: null,
  ink: null,
  image: null,
  label: null,
}

describe('what comes from a clipboard', () => {
  test('[B28] is a note a line, those that say something, 200 at most, and says how many were too many', () => {
    expect(pastedNotes('one')).toEqual({ words: ['one'], left: 0 })
    expect(pastedNotes(' one \r\n\n  \ntwo\rthree')).toEqual({ words: ['one', 'two', 'three'], left: 0 })
    const { words, left } = pastedNotes(Array.from({ length: PASTED + 3 }, (_, line) => `line ${line}`).join('\n'))
    expect([words.length, left, words.at(-1)]).toEqual([PASTED, 3, 'line 199'])
    expect(pastedNotes(` \n\t`).words).toEqual([])
  })

  test('[B28] a line that is too long is cut, and no character in two', () => {
    const [word] = pastedNotes(`${'x'.repeat(LONGEST - 1)}😀`).words
    expect(word).toBe('x'.repeat(LONGEST - 1))
  })

  test('[B28] many notes stand in a grid, none on another', () => {
    const size: Pair = [160, 140]
    const places = inGrid(7, size, [10, 20])
    expect(places[0]).toEqual([10, 20])
    expect(new Set(places.map(String)).size).toBe(7)
    expect(new Set(places.map(([x]) => x)).size).toBe(3)
    for (const [x, y] of places) expect([(x - 10) % 180, (y - 20) % 160]).toEqual([0, 0])
  })

  test('[B28] what was copied from a board is the same again', () => {
    const stroke = { ...item, kind: 'ink' as const, ink: Uint8Array.of(9) }
    const clip = asClip(
      [
        { item, words: 'two\nlines', ink: null },
        { item: stroke, words: '', ink: Uint8Array.of(1, 2, 255) },
      ],
      ROOM,
    )
    expect(fromClip(clip, ROOM)).toEqual([
      { item, words: 'two\nlines', ink: null },
      { item: { ...stroke, ink: null }, words: '', ink: Uint8Array.of(1, 2, 255) },
    ])
  })

  test('[B51] a picture is the same one again in its room, and is not taken to another, which does not have it', () => {
    const picture = { ...item, kind: 'image' as const, image: 'x'.repeat(22) as ImageId }
    const both = [
      { item, words: 'beside it', ink: null },
      { item: picture, words: 'Herons', ink: null },
    ]
    const clip = asClip(both, ROOM)
    expect(fromClip(clip, ROOM)).toEqual(both)
    expect(fromClip(clip, 'another' as RoomId)).toEqual(both.slice(0, 1))
  })

  test('[B28] anything else is text, and what cannot be an item is left out', () => {
    for (const other of ['hello', '{', '{"is":"rondo-board-1"}', '{"is":"other","items":[]}', '[]'])
      expect(fromClip(other, ROOM)).toBe(null)
    const broken = [null, 7, {}, { ...item, at: ['x', 0] }, { ...item, id: 3 }, { ...item, words: 7, label: 'typed' }]
    expect(fromClip(JSON.stringify({ is: 'rondo-board-1', items: broken }), ROOM)).toEqual([
      { item, words: '', ink: null },
    ])
  })
})
