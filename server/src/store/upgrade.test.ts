import { newCircle } from '@rondo/shared/circle/new-circle'
import { viewForCircle } from '@rondo/shared/circle/view-for-circle'
import { openForum } from '@rondo/shared/formats/open-forum'
import { challenges, dots } from '@rondo/shared/formats/parts'
import type { MemberId } from '@rondo/shared/ids'
import { newRoom } from '@rondo/shared/room/new-room'
import { viewForAll } from '@rondo/shared/room/view-for-all'
import { Group, idOf, sealed } from '@rondo/shared/testing/group'
import { commitmentOf } from '@rondo/shared/testing/saying'
import { type Moment, milliseconds } from '@rondo/shared/time'
import { expect, test } from 'vitest'
import { freshCircle } from '../testing/circle-opening.ts'
import { freshOpening } from '../testing/opening.ts'
import { upgrade } from './upgrade.ts'
import { upgradeCircle } from './upgrade-circle.ts'

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
    'lettings',
    'drawers',
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
  expect(() => upgrade({ ...room, form: 7 })).toThrow('form 7')
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

test('[S17] [W20] of what belongs to all in a room of an older version nothing may leave, nor the name beside a card', () => {
  const people = new Group(['ada', 'bo', 'cy'])
  const { lettings: _, drawers: __, ...room } = JSON.parse(JSON.stringify(people.room))
  const upgraded = upgrade({ ...room, form: 5, claims: [{ card: 'one', member: idOf('ada') }] })
  expect(upgraded).toEqual({ ...people.room, claims: [{ card: 'one', member: idOf('ada'), named: false }] })
})

test('[S17] [E16] the words of a card that was hidden in an older version are gone', () => {
  const people = new Group(['ada', 'bo', 'cy'])
  const room = JSON.parse(JSON.stringify(people.room))
  const cards = [false, true].map((hidden) => ({ id: 'one', sealed: 'left', hidden }))
  const upgraded = upgrade({ ...room, form: 5, collections: [{ segment: 'challenges', cards }] })
  expect(upgraded.collections[0]?.cards.map(({ sealed }) => sealed)).toEqual(['left', ''])
})

test('[S17] a circle stored by an older version has its invitation still, whose token nobody kept, and nothing of all may leave it', () => {
  const { opening } = freshCircle()
  const circle = newCircle(opening, 1 as Moment)
  const { hash } = opening.invitation
  const { lettings: _, ...stored } = { ...circle, form: 1 }
  const upgraded = upgradeCircle({ ...stored, invitation: hash })
  expect(upgraded).toEqual({ ...circle, invitation: { hash, token: null } })
  expect(upgradeCircle({ ...stored, invitation: null }).invitation).toBe(null)
  expect(viewForCircle(upgraded, 400)).toMatchObject({ isInviting: true, invitation: null })
})

test('[S17] what became of a promise before it could be taken back stays said, in a room and in a circle', () => {
  const people = new Group(['ada', 'bo', 'cy'])
  const room = JSON.parse(JSON.stringify(people.room))
  const commitment = { id: commitmentOf('one'), owner: idOf('ada'), isOpen: false, revision: 2 }
  expect(upgrade({ ...room, form: 5, commitments: [commitment] }).commitments).toMatchObject([{ undoable: null }])
  const circle = newCircle(freshCircle().opening, 1 as Moment)
  const stored = upgradeCircle({ ...circle, form: 1, invitation: null, commitments: [commitment] })
  expect(stored).toMatchObject({ form: circle.form, commitments: [{ ...commitment, undoable: null }] })
})

test('[S17] [G30] [G31] a circle of the second form goes on, and has nothing to tell of before', () => {
  const circle = newCircle(freshCircle().opening, 1 as Moment)
  const { news: _, ...stored } = { ...circle, form: 2 }
  expect(upgradeCircle(stored)).toEqual(circle)
  const by = circle.members[0]?.id as MemberId
  expect(upgradeCircle({ ...stored, closing: { by, until: 2 } }).closing).toEqual({ by, until: 2, agreed: [by] })
})

test('[S17] a circle in today’s form is left as it is, one of tomorrow’s is not touched', () => {
  const circle = newCircle(freshCircle().opening, 1 as Moment)
  expect(upgradeCircle(circle)).toBe(circle)
  expect(() => upgradeCircle({ ...circle, form: 4 })).toThrow('form 4')
})
