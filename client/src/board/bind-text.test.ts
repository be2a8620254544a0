// @vitest-environment happy-dom
import type { ItemId } from '@rondo/shared/board/board-item'
import type { RoomId } from '@rondo/shared/ids'
import { beforeEach, describe, expect, test } from 'vitest'
import { applyUpdate, Doc, encodeStateAsUpdate } from 'yjs'
import { bindText } from './bind-text.ts'
import { NoteText } from './note-text.ts'

const key = { room: 'room' as RoomId, words: new Uint8Array(32).fill(7) }
const id = 'item' as ItemId

/** Ada’s field, and Bo who writes in the same item elsewhere. */
function open() {
  const docs = [new Doc(), new Doc()] as const
  const ada = new NoteText(id, docs[0].getArray('text'), key)
  const bo = new NoteText(id, docs[1].getArray('text'), key)
  const field = document.createElement('textarea')
  document.body.replaceChildren(field)
  const steps = ada.edit()
  bo.edit()
  const close = bindText(field, ada, {
    undo: () => ada.revert(() => steps.undo()),
    redo: () => ada.revert(() => steps.redo()),
  })
  field.focus()
  const meet = () => {
    for (const note of [ada, bo]) note.flush()
    applyUpdate(docs[1], encodeStateAsUpdate(docs[0]))
    applyUpdate(docs[0], encodeStateAsUpdate(docs[1]))
  }
  /** What a keyboard does: the field has it, and says so. */
  const type = (letters: string) => {
    field.setRangeText(letters, field.selectionStart, field.selectionEnd, 'end')
    field.dispatchEvent(new Event('input'))
  }
  return { ada, bo, field, meet, type, close }
}

describe('a field for the words of an item', () => {
  beforeEach(() => document.body.replaceChildren())

  test('[B25] what is typed goes in, what others write comes out, and the caret stays', () => {
    const { ada, bo, field, meet, type } = open()
    type('tea')
    meet()
    field.setSelectionRange(1, 3)
    bo.replace(0, 0, 'green ')
    bo.replace(9, 0, '!')
    meet()
    expect(field.value).toBe('green tea!')
    expect([field.selectionStart, field.selectionEnd]).toEqual([7, 9])
    type('oast')
    meet()
    expect([ada.text, bo.text]).toEqual(['green toast!', 'green toast!'])
  })

  test('[B25] a letter that is being composed is not broken off, and goes where it belongs', () => {
    const { ada, bo, field, meet, type } = open()
    type('ab')
    meet()
    field.dispatchEvent(new Event('compositionstart'))
    type('´')
    bo.replace(0, 0, 'first ')
    meet()
    expect(field.value).toBe('ab´')
    field.setSelectionRange(2, 3)
    type('é')
    field.dispatchEvent(new Event('compositionend'))
    expect(field.value).toBe('first abé')
    expect(ada.text).toBe('first abé')
  })

  test('[B13] while one writes, undo takes back one’s own typing', () => {
    const { bo, field, meet, type } = open()
    type('mine')
    meet()
    bo.replace(4, 0, ' and yours')
    meet()
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'z', ctrlKey: true }))
    expect(field.value).toBe(' and yours')
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Z', ctrlKey: true, shiftKey: true }))
    expect(field.value).toBe('mine and yours')
  })

  test('[B25] is left alone once it was closed', () => {
    const { ada, field, close, type } = open()
    close()
    type('x')
    ada.replace(0, 0, 'y')
    expect([ada.text, field.value]).toEqual(['y', 'x'])
  })
})
