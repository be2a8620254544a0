import { expect, test, vi } from 'vitest'
import { applyUpdate, Doc, encodeStateAsUpdate, encodeStateVector } from 'yjs'
import { forgetRoom } from '../session/device.ts'
import { memoryOfItsOwn } from '../session/memory-of-its-own.ts'
import { PutBy } from './put-by.ts'

const NAME = 'rondo.board.room'

/** A page of one’s own, and what the server keeps. */
function atBoard(memory = memoryOfItsOwn(), server = new Doc(), member = 'me') {
  const doc = new Doc()
  const putBy = new PutBy(memory, 'room', member, doc)
  const draw = (text: string) => doc.getText().insert(doc.getText().length, text)
  const hear = () => applyUpdate(doc, encodeStateAsUpdate(server, encodeStateVector(doc)))
  const send = () => applyUpdate(server, encodeStateAsUpdate(doc, encodeStateVector(server)))
  return { memory, server, doc, putBy, draw, hear, send }
}

test('[B72] what is not kept is put by, and drawn by the next page once it is in step', () => {
  const page = atBoard()
  page.draw('kept, ')
  page.send()
  page.putBy.kept()
  page.draw('not kept')
  page.putBy.now()

  const next = atBoard(page.memory, page.server)
  next.hear()
  expect(next.doc.getText().toString()).toBe('kept, ')
  next.putBy.bring()
  expect(next.doc.getText().toString()).toBe('kept, not kept')
  next.send()
  next.putBy.kept()
  expect(page.memory.get(NAME)).toBe(null)
  expect(page.server.getText().toString()).toBe('kept, not kept')
})

test('[B72] what two pages drew, one after the other, without ever being in step, is all there', () => {
  const page = atBoard()
  page.server.getText().insert(0, 'first, ')
  page.hear()
  page.putBy.kept()
  page.draw('second, ')
  page.putBy.now()
  const next = atBoard(page.memory, page.server)
  next.putBy.kept()
  next.doc.getMap('items').set('a', 'third')
  next.putBy.now()
  const last = atBoard(page.memory, page.server)
  last.hear()
  last.putBy.bring()
  last.putBy.now()
  const again = atBoard(page.memory, page.server)
  again.hear()
  again.putBy.bring()
  expect(again.doc.getText().toString()).toBe('first, second, ')
  expect(again.doc.getMap('items').get('a')).toBe('third')
})

test('[B72] what others drew is not put by, and nothing of what cannot be read', () => {
  const page = atBoard()
  page.server.getText().insert(0, 'x'.repeat(5_000))
  page.putBy.kept()
  page.hear()
  page.draw('mine')
  page.putBy.now()
  expect(page.memory.get(NAME)?.length).toBeLessThan(200)
  page.memory.set(NAME, 'me BQUF')
  const next = atBoard(page.memory, page.server)
  next.hear()
  next.putBy.bring()
  expect(next.doc.getText().toString()).toHaveLength(5_000)
  expect(page.memory.get(NAME)).toBe(null)
})

test('[B72] what somebody else has put by in this tab is not brought, and does not stay', () => {
  const page = atBoard()
  page.draw('theirs')
  page.putBy.now()
  const next = atBoard(page.memory, page.server, 'be')
  next.putBy.bring()
  expect(next.doc.getText().toString()).toBe('')
  next.putBy.kept()
  expect(page.memory.get(NAME)).toBe(null)
})

test('[B72] [C18] it goes with its room', () => {
  const page = atBoard()
  page.draw('a')
  page.putBy.now()
  forgetRoom(memoryOfItsOwn(), page.memory, 'room')
  expect(page.memory.get(NAME)).toBe(null)
})

test('[B72] it is put by after a second, and not when it is kept before', () => {
  vi.useFakeTimers()
  const page = atBoard()
  page.draw('a')
  page.putBy.later()
  page.send()
  page.putBy.kept()
  vi.advanceTimersByTime(1_000)
  expect(page.memory.get(NAME)).toBe(null)
  page.draw('b')
  page.putBy.later()
  vi.advanceTimersByTime(1_000)
  expect(page.memory.get(NAME)).not.toBe(null)
  vi.useRealTimers()
})
