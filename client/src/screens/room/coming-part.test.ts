import { oneHardThing } from '@rondo/shared/formats/one-hard-thing'
import { whatMatters } from '@rondo/shared/formats/what-matters'
import type { CardId } from '@rondo/shared/ids'
import { AGREED } from '@rondo/shared/poll/poll'
import { viewForAll } from '@rondo/shared/room/view-for-all'
import { Group } from '@rondo/shared/testing/group'
import { expect, test } from 'vitest'
import type { RoomState } from '../../session/room-state.svelte.ts'
import { comingPart, partIfEndedNow, votesPassedOver } from './coming-part.ts'

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

test('[E17] a vote for which there is nothing to choose among does not come', () => {
  const people = new Group(['ada', 'bo', 'cy'], { format: whatMatters.id, agenda: whatMatters.agenda, people: 3 })
  people.ask('ada', { type: 'session.start' })
  people.goTo('challenges')
  expect(comingPart(seen(people))?.kind).toBe('vote')
  expect(votesPassedOver(seen(people))).toEqual([])
  for (const name of ['ada', 'bo', 'cy'])
    people.ask(name, { type: 'poll.answer', segment: people.part, numbers: [AGREED.no], done: true })
  // They tell it in turn: there will be no cards.
  expect(comingPart(seen(people))?.kind).not.toBe('vote')
  expect(votesPassedOver(seen(people)).map(({ id }) => id)).toEqual(['dots', 'thumbs'])
})

test('[E17] thumbs on what was chosen do not come when nothing was', () => {
  const people = new Group(['ada', 'bo', 'cy'], { format: whatMatters.id, agenda: whatMatters.agenda, people: 3 })
  people.ask('ada', { type: 'session.start' })
  const cards = [{ id: 'card' as CardId, sealed: '', hidden: false }]
  const collection = { segment: 'challenges', ballot: 'b', publicKey: 'key', cards, groups: [] }
  people.room = { ...people.room, collections: [collection as never] }
  people.goTo('dots')
  const coming = () => comingPart(seen(people))?.id
  expect(coming()).toBe('thumbs')
  for (const name of ['ada', 'bo', 'cy'])
    people.ask(name, { type: 'poll.answer', segment: people.part, numbers: [0], done: true })
  expect(coming()).not.toBe('thumbs')
})
