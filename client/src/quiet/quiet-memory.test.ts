import type { BallotId, RoomId, SegmentId } from '@rondo/shared/ids'
import { expect, test } from 'vitest'
import { notesIn } from '../session/my-notes.ts'
import type { Memory } from '../session/ports.ts'
import { QuietMemory } from './quiet-memory.ts'

const ROOM = 'room' as RoomId
const BALLOT = 'ballot' as BallotId

function memoryWith(handed: boolean) {
  const all = new Map<string, string>()
  const memory: Memory = {
    get: (name) => all.get(name) ?? null,
    set: (name, value) => void all.set(name, value),
    remove: (name) => void all.delete(name),
  }
  const quiet = new QuietMemory(memory, ROOM)
  const segment = 'write' as SegmentId
  quiet.write({ ballot: BALLOT, segment, notes: ['Herons', ' '], ready: false, letters: null, handed })
  return { memory, quiet }
}

test('[B37] whoever comes back to a later part is told once what did not come to the board; it stays among their own notes', () => {
  const { memory, quiet } = memoryWith(false)
  expect(quiet.takeMissed(BALLOT)).toEqual([])
  expect(quiet.takeMissed(null)).toEqual(['Herons'])
  expect(quiet.takeMissed(null)).toEqual([])
  expect(notesIn(memory, ROOM)).toMatchObject([{ text: 'Herons' }])
})

test('[B37] of what the box has had nothing is said', () => {
  expect(memoryWith(true).quiet.takeMissed(null)).toEqual([])
})
