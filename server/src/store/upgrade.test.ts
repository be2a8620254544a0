import { openForum } from '@rondo/shared/formats/open-forum'
import { challenges, dots } from '@rondo/shared/formats/parts'
import { newRoom } from '@rondo/shared/room/new-room'
import { viewForAll } from '@rondo/shared/room/view-for-all'
import { Group, idOf, sealed } from '@rondo/shared/testing/group'
import { type Moment, milliseconds } from '@rondo/shared/time'
import { expect, test } from 'vitest'
import { freshOpening } from '../testing/opening.ts'
import { upgrade } from './upgrade.ts'

/** A running room as the first released form stored it. */
function storedInForm1(): { stored: unknown; people: Group } {
  const people = new Group(['ada', 'bo', 'cy'])
  people.startRound()
  const room = JSON.parse(JSON.stringify(people.room))
  for (const name of [
    'offers',
    'teller',
    'taught',
    'talk',
    'closed',
    'removed',
    'pulses',
    'collections',
    'claims',
    'votes',
    'topic',
  ])
    delete room[name]
  for (const name of ['lead', 'chosen', 'asking', 'ballot', 'poll']) delete room.phase.running[name]
  delete room.phase.floor.queue
  delete room.schedule.spare
  for (const part of room.agenda) delete part.options.who
  return { stored: { ...room, form: 1 }, people }
}

test('[S17] a room stored by an older version goes on where it stood', () => {
  const { stored, people } = storedInForm1()
  const { speaker } = people
  people.room = upgrade(stored)
  expect(viewForAll(people.room).phase).toMatchObject({ is: 'live', running: { lead: null, asking: null } })
  people.done()
  expect(people.heard).toEqual([speaker])
  people.ask('ada', { type: 'offer.make', to: 'teach' })
  expect(people.room.offers).toEqual([{ member: idOf('ada'), to: 'teach' }])
  people.wait(7200)
  expect(people.room.phase.is).toBe('over')
})

test('[S17] a vote by dots, and cards, that an older version stored are what they were', () => {
  const people = new Group(['ada', 'bo', 'cy', 'di'], { agenda: [challenges(), dots()] })
  const room = JSON.parse(JSON.stringify(people.room))
  delete room.agenda[0].options.grouping
  delete room.agenda[1].options.method
  const collection = { segment: 'challenges', ballot: 'b', publicKey: 'key', cards: [] }
  const vote = { segment: 'dots', vote: { is: 'totals', cards: [{ card: 'one', dots: 4 }] } }
  const upgraded = upgrade({ ...room, form: 3, collections: [collection], votes: [vote] })
  expect(upgraded.agenda).toEqual([{ ...challenges(), options: { ...challenges().options, grouping: 0 } }, dots()])
  expect(upgraded.collections).toEqual([{ ...collection, groups: [] }])
  expect(upgraded.votes).toEqual([{ segment: 'dots', vote: { is: 'totals', cards: [{ card: 'one', count: 4 }] } }])
})

test('[S17] a room in today’s form is left as it is, one of tomorrow’s is not touched', () => {
  const { opening } = freshOpening()
  const setting = { at: 1 as Moment, minute: milliseconds(60_000), size: 24 }
  const room = newRoom({ ...opening, format: openForum.id, agenda: openForum.agenda }, setting)
  expect(upgrade(room)).toBe(room)
  expect(() => upgrade({ ...room, form: 6 })).toThrow('form 6')
  expect(() => upgrade(null)).toThrow()
})

test('[S17] what was promised in a room of an older version is still its member’s, and opens', () => {
  const people = new Group(['ada', 'bo', 'cy'])
  const { writing: _, circle: __, ...room } = JSON.parse(JSON.stringify(people.room))
  const words = sealed('one thing')
  const upgraded = upgrade({ ...room, form: 4, commitments: [{ member: idOf('ada'), segment: 'commit', words }] })
  expect(upgraded).toMatchObject({ circle: null, writing: [] })
  people.room = upgraded
  expect(people.room.commitments[0]).toMatchObject({ id: idOf('ada'), owner: idOf('ada'), words, isOpen: true })
  expect(people.ask('ada', { type: 'commitment.withdraw', id: idOf('ada') as never })).toBe(null)
})
