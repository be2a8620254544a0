import type { BallotId, RoomId, SegmentId } from '@rondo/shared/ids'
import type { BallotSeen } from '@rondo/shared/room/view'
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

const held = (is: 'drafting' | 'opened') => ({ id: BALLOT, state: { is } as BallotSeen['state'] })

test('[B37] what did not come to the board is here with what the others wrote and in a later part, until that was read; it stays among their own notes', () => {
  const { memory, quiet } = memoryWith(false)
  expect(quiet.missed(held('drafting'))).toEqual([])
  expect(quiet.missed(held('opened'))).toEqual(['Herons'])
  expect(quiet.missed(null)).toEqual(['Herons'])
  quiet.leave()
  expect(quiet.missed(null)).toEqual([])
  expect(notesIn(memory, ROOM)).toMatchObject([{ text: 'Herons' }])
})

test('[B37] of what the box has had nothing is said', () => {
  const { quiet } = memoryWith(true)
  expect(quiet.missed(held('opened'))).toEqual([])
  expect(quiet.last()).not.toBe(null)
  expect(quiet.missed(null)).toEqual([])
  expect(quiet.last()).toBe(null)
})
