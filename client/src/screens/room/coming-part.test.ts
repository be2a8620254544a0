import { oneHardThing } from '@rondo/shared/formats/one-hard-thing'
import { viewForAll } from '@rondo/shared/room/view-for-all'
import { Group } from '@rondo/shared/testing/group'
import { expect, test } from 'vitest'
import type { RoomState } from '../../session/room-state.svelte.ts'
import { comingPart, partIfEndedNow } from './coming-part.ts'

/** What a browser knows of this room. */
function seen({ room }: Group): RoomState {
  const all = viewForAll(room)
  const index = all.agenda.findIndex((part) => all.phase.is === 'live' && part.id === all.phase.running.segment)
  return { all, segment: all.agenda[index] ?? null, next: all.agenda[index + 1] ?? null } as RoomState
}

test('[A13] what comes next leaves out what is a teller’s when nobody tells', () => {
  const people = new Group(['ada', 'bo', 'cy'], { format: oneHardThing.id, agenda: oneHardThing.agenda })
  people.ask('ada', { type: 'session.start' })
  people.goTo('tell')
  // Somebody may still be found.
  expect(comingPart(seen(people))?.id).toBe('questions')
  expect(partIfEndedNow(seen(people))?.id).toBe('silence')
  people.ask('bo', { type: 'asked.volunteer', segment: people.part })
  expect(comingPart(seen(people))?.id).toBe('questions')
  expect(partIfEndedNow(seen(people))?.id).toBe('questions')
})
