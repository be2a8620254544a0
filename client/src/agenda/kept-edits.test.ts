import { roundForEveryone } from '@rondo/shared/formats/round-for-everyone'
import { expect, it } from 'vitest'
import { keepEdits, keptEdits } from './kept-edits.ts'
import { plannedParts } from './planned-part.ts'
import { divided } from './unbegun.ts'

it('[W15] keeps the edits of a room’s plan until they were used or taken back', () => {
  const [room, other] = [{}, {}]
  const edits = { before: divided(roundForEveryone.agenda, null), parts: plannedParts(roundForEveryone.agenda) }
  expect(keptEdits(room)).toBeNull()
  keepEdits(room, edits)
  expect(keptEdits(room)).toBe(edits)
  expect(keptEdits(other)).toBeNull()
  keepEdits(room, null)
  expect(keptEdits(room)).toBeNull()
})
