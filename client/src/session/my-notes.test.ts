import type { SegmentId } from '@rondo/shared/ids'
import { expect, test } from 'vitest'
import { ballotNames } from './ballot-names.ts'
import { forgetRoom } from './device.ts'
import { memoryOfItsOwn } from './memory-of-its-own.ts'
import { keepNote, notesIn } from './my-notes.ts'

const [one, two] = ['lesson', 'second-lesson'] as [SegmentId, SegmentId]

test('[V43] notes are kept on the device by room and part, in their order', () => {
  const memory = memoryOfItsOwn()
  keepNote(memory, 'room', one, 'ask first')
  keepNote(memory, 'room', two, 'wait')
  keepNote(memory, 'other', one, 'elsewhere')
  keepNote(memory, 'room', one, 'ask first, then wait')
  expect(notesIn(memory, 'room')).toEqual([
    { segment: one, text: 'ask first, then wait' },
    { segment: two, text: 'wait' },
  ])
})

test('[V43] an emptied note is none, and a room that is forgotten takes its notes along', () => {
  const memory = memoryOfItsOwn()
  keepNote(memory, 'room', one, 'ask')
  keepNote(memory, 'room', one, ' ')
  expect(notesIn(memory, 'room')).toEqual([])
  keepNote(memory, 'room', one, 'ask')
  forgetRoom(memory, memory, 'room')
  expect(notesIn(memory, 'room')).toEqual([])
})

test('[V43] what somebody else has put there is no note', () => {
  const memory = memoryOfItsOwn()
  memory.set('rondo.notes.room', '[{"segment":1},{"segment":"lesson","text":"ask"}]')
  expect(notesIn(memory, 'room')).toEqual([{ segment: one, text: 'ask' }])
  memory.set('rondo.notes.room', '{')
  expect(notesIn(memory, 'room')).toEqual([])
})

test('[C18] what is being written for a ballot goes with its room', () => {
  const memory = memoryOfItsOwn()
  const { name, ahead } = ballotNames('room')
  for (const one of [name, ahead]) memory.set(one, 'words')
  forgetRoom(memory, memory, 'room')
  expect([name, ahead].map((one) => memory.get(one))).toEqual([null, null])
})
