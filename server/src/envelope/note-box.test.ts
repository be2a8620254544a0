import type { ItemId } from '@rondo/shared/board/board-item'
import { NOTE_LETTERS, writeNoteLetter } from '@rondo/shared/board/note-letter'
import type { MemberId } from '@rondo/shared/ids'
import { expect, test } from 'vitest'
import { NoteBox } from './note-box.ts'

const members = ['ada', 'bo', 'cy', 'di'] as MemberId[]
const idOf = (member: MemberId, place: number) => `${member}_${place}`.padEnd(12, '_') as ItemId

/** Two notes, and blanks. */
const lettersOf = (member: MemberId) =>
  Buffer.concat(
    Array.from({ length: NOTE_LETTERS }, (_, place) =>
      writeNoteLetter(place < 2 ? { id: idOf(member, place), sealed: Uint8Array.of(1, 2, 3) } : null),
    ),
  )

function filled(arrival: readonly MemberId[] = members) {
  const box = new NoteBox()
  for (const member of arrival) box.put(member, lettersOf(member))
  return box
}

test('[B38] the order of notes says nothing of members, of arrival, or of what one has written first', () => {
  const RUNS = 800
  const first = new Map<string, number>()
  let inOrder = 0
  for (let run = 0; run < RUNS; run++) {
    const ids = filled()
      .notes(members)
      .map(({ id }) => id)
    first.set(ids[0] ?? '', (first.get(ids[0] ?? '') ?? 0) + 1)
    if (ids.indexOf(idOf('ada' as MemberId, 0)) < ids.indexOf(idOf('ada' as MemberId, 1))) inOrder++
  }
  // Six standard deviations around an eighth, and around a half.
  expect(first.size).toBe(8)
  for (const count of first.values()) expect(Math.abs(count - RUNS / 8)).toBeLessThan(57)
  expect(Math.abs(inOrder - RUNS / 2)).toBeLessThan(85)
})

test('[R7] only of those who are members still', () => {
  expect(filled().notes(members.slice(1, 2))).toHaveLength(2)
})

test('[B20] once it is wiped there is nothing in it, nor in what came out of it', () => {
  const box = filled()
  const notes = box.notes(members)
  box.wipe()
  expect(box.has(members[0]!)).toBe(false)
  expect(notes.every(({ sealed }) => sealed.every((byte) => byte === 0))).toBe(true)
})
