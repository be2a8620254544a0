import type { ItemId } from '@rondo/shared/board/board-item'
import type { RoomId } from '@rondo/shared/ids'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { applyUpdate, Doc, encodeStateAsUpdate } from 'yjs'
import { NoteText } from './note-text.ts'

const key = { room: 'room' as RoomId, words: new Uint8Array(32).fill(7) }
const id = 'item' as ItemId

/** Two browsers at one note. */
function two(theirs = key) {
  const docs = [new Doc(), new Doc()] as const
  const [ada, bo] = [
    new NoteText(id, docs[0].getArray('text'), key),
    new NoteText(id, docs[1].getArray('text'), theirs),
  ]
  const meet = () => {
    for (const note of [ada, bo]) note.flush()
    applyUpdate(docs[1], encodeStateAsUpdate(docs[0]))
    applyUpdate(docs[0], encodeStateAsUpdate(docs[1]))
  }
  return { ada, bo, meet, docs, sealed: () => docs[0].getArray<Uint8Array>('text').toArray() }
}

describe('the words of a note', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  test('[B14] two write at once, and no character is lost', () => {
    const { ada, bo, meet } = two()
    ada.edit()
    bo.edit()
    ada.replace(0, 0, 'hello')
    meet()
    for (const [place, letter] of [...'abc'].entries()) {
      ada.replace(place, 0, letter)
      bo.replace(bo.text.length, 0, letter.toUpperCase())
    }
    meet()
    expect(ada.text).toBe('abchelloABC')
    expect(bo.text).toBe(ada.text)
  })

  test('[B14] goes out every 100 ms, sealed, and as one when it has become long or is left', () => {
    const { ada, docs, sealed } = two()
    ada.edit()
    for (const letter of 'the secret of the kitchen') {
      ada.replace(ada.text.length, 0, letter)
      vi.advanceTimersByTime(100)
    }
    expect(sealed().length).toBeLessThanOrEqual(17)
    ada.leave()
    expect(sealed()).toHaveLength(1)
    const bytes = Buffer.from(encodeStateAsUpdate(docs[0])).toString('latin1')
    for (const word of ['secret', 'kitchen']) expect(bytes).not.toContain(word)
  })

  test('[B14] sealed anew by two at once, it is still the same', () => {
    const { ada, bo, meet, sealed } = two()
    ada.edit()
    ada.replace(0, 0, 'one')
    meet()
    bo.edit()
    bo.replace(3, 0, ' two')
    ada.replace(0, 0, 'zero ')
    ada.leave()
    bo.leave()
    meet()
    ada.leave()
    meet()
    expect([ada.text, bo.text]).toEqual(['zero one two', 'zero one two'])
    expect(sealed()).toHaveLength(1)
  })

  test('[B13] what one typed is taken back, and what another typed stays', () => {
    const { ada, bo, meet } = two()
    const steps = ada.edit()
    ada.replace(0, 0, 'mine')
    meet()
    bo.edit()
    bo.replace(4, 0, ' and yours')
    meet()
    ada.revert(() => steps.undo())
    meet()
    expect([ada.text, bo.text]).toEqual([' and yours', ' and yours'])
    ada.revert(() => steps.redo())
    meet()
    expect(bo.text).toBe('mine and yours')
  })

  test('[B14] of another key nothing is read, and nothing is taken away', () => {
    const { ada, bo, meet, sealed } = two({ ...key, words: new Uint8Array(32).fill(8) })
    bo.edit()
    bo.replace(0, 0, 'foreign')
    meet()
    ada.edit()
    ada.replace(0, 0, 'own')
    ada.leave()
    expect(ada.text).toBe('own')
    expect(sealed()).toHaveLength(2)
  })
})
