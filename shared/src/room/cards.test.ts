import { describe, expect, it } from 'vitest'
import { challenges, dots, opening, turns } from '../formats/parts.ts'
import type { CardId, PublicKey, ServerId } from '../ids.ts'
import { Group, idOf } from '../testing/group.ts'
import { choosable } from './choosable.ts'
import type { BallotCommand } from './commands.ts'
import { viewForAll } from './view-for-all.ts'

const server = 'server-a' as ServerId
const card = (place: number) => `card-${place}`.padEnd(12, '_') as CardId
const cards = (count: number) =>
  Array.from({ length: count }, (_, place) => ({ id: card(place), sealed: `sealed ${place}` }))

/** Five people whose challenges were just opened; `count` cards were written. */
function collected(count: number) {
  const agenda = [opening(), challenges(), dots(), turns('on-this', 'on-this', [60, 30, 600])]
  const people = new Group(['ada', 'bo', 'cy', 'di', 'ed'], { agenda, people: 5 })
  const running = () => {
    if (people.room.phase.is !== 'live') throw new Error('not live')
    return people.room.phase.running
  }
  const tell = (command: Omit<BallotCommand, 'ballot'>) => {
    const ballot = running().ballot?.id
    const decision = people.tell({ ...command, ballot } as BallotCommand)
    return 'refused' in decision ? decision.refused : null
  }
  const handIn = (seconds: number, opened: unknown, envelopes: number) => {
    tell({ type: 'ballot.key', publicKey: 'key' as PublicKey } as never)
    people.wait(seconds)
    tell({ type: 'ballot.keep', window: 1, server } as never)
    return tell({ type: 'ballot.open', window: 1, server, envelopes, opened } as never)
  }
  people.ask('ada', { type: 'session.start' })
  people.goTo('challenges')
  handIn(240, { is: 'cards', cards: cards(count) }, 15)
  const hide = (...ids: CardId[]) => people.tell({ type: 'cards.hide', cards: ids })
  return { people, running, handIn, hide }
}

describe('cards without a name', () => {
  it('[E30] are told aloud in a round instead, on anybody’s wish, when the ballot failed', () => {
    const { people, running } = collected(2)
    expect(people.ask('cy', { type: 'ballot.aloud', segment: people.part })).toBe(null)
    expect(running()).toMatchObject({ stage: 'aloud', ballot: null })
    expect(people.ask('cy', { type: 'ballot.aloud', segment: people.part })).toBe('not-now')
    people.wait(6)
    expect(people.waiting).toHaveLength(4)
  })

  it('[E28] are put together by anybody once they were read, for a while', () => {
    const { people, running } = collected(4)
    expect(people.room.collections[0]?.groups).toEqual([])
    people.tell({ type: 'cards.group', moves: [{ card: card(3), to: card(1) }] })
    expect(viewForAll(people.room).collections[0]?.groups).toEqual([[card(1), card(3)]])
    people.wait(6)
    for (let turn = 0; turn < 4; turn++) people.done()
    expect(running().stage).toBe('grouping')
    people.wait(120)
    expect(running()).toMatchObject({ stage: 'placing', ballot: { choices: [card(0), card(1), card(2)] } })
    expect(people.tell({ type: 'cards.group', moves: [{ card: card(3), to: null }] })).toEqual({ refused: 'too-late' })
  })

  it('[E28] stand for each other when the first of a group is hidden', () => {
    const { people, hide } = collected(4)
    people.tell({ type: 'cards.group', moves: [{ card: card(3), to: card(1) }] })
    hide(card(1))
    expect(choosable(people.room)).toEqual([card(0), card(2), card(3)])
  })

  it('[E10] are not shown, and not kept, when fewer than three were written', () => {
    const { people, running } = collected(2)
    expect(running()).toMatchObject({ stage: 'failed', ballot: { state: { is: 'void', why: 'too-few-cards' } } })
    expect(people.room.collections).toEqual([])
    expect(JSON.stringify(people.room)).not.toContain('sealed 0')
  })

  it('[E18] are collected again on anybody’s wish when that failed, and only then', () => {
    const { people, running } = collected(2)
    const { id } = running().ballot ?? {}
    expect(people.ask('cy', { type: 'ballot.again', segment: people.part })).toBe(null)
    expect(running()).toMatchObject({ stage: 'writing', ballot: { state: { is: 'drafting' } } })
    expect(running().ballot?.id).not.toBe(id)
    expect(people.ask('cy', { type: 'ballot.again', segment: people.part })).toBe('not-now')
    expect(people.ask('cy', { type: 'ballot.again', segment: 'opening' as never })).toBe('too-late')
  })

  it('[E20] are read aloud in a round once they are opened', () => {
    const { people, running } = collected(4)
    expect(running().stage).toBe('reading')
    expect(people.room.collections[0]?.cards).toEqual(cards(4).map((one) => ({ ...one, hidden: false })))
    people.wait(6)
    expect(people.waiting).toHaveLength(3)
  })

  it('[E20] give nobody a turn with nothing to read, though somebody comes later', () => {
    const { people, running } = collected(4)
    people.wait(6)
    people.join('fay')
    expect(people.waiting).toHaveLength(3)
    for (let turn = 0; turn < 4; turn++) people.done()
    expect(running().stage).toBe('grouping')
  })

  it('[E20] are not dealt anew when somebody leaves', () => {
    const { people } = collected(4)
    const drawn = () => (people.room.phase.is === 'live' ? people.room.phase.floor?.drawn : null)
    const before = drawn()
    people.wait(6)
    const last = people.waiting.at(-1)
    people.ask(last ?? '', { type: 'member.leave' })
    expect(people.waiting).toHaveLength(2)
    expect(drawn()).toEqual(before)
  })

  it('[H4] are put together also when the host skips the last one who reads', () => {
    const { people, running } = collected(4)
    people.wait(6)
    for (let turn = 0; turn < 3; turn++) people.done()
    expect(people.ask('ada', { type: 'host.skip', segment: people.part, turn: people.turn.number })).toBe(null)
    expect(running().stage).toBe('grouping')
  })

  it('[E16] are hidden for everyone and for good, and their words are gone; what is hidden cannot be chosen', () => {
    const { people, hide } = collected(4)
    people.ask('ada', { type: 'topic.choose', card: card(1) })
    expect(hide(card(1), card(2))).toHaveProperty('accepted')
    expect(people.room.collections[0]?.cards.map(({ hidden }) => hidden)).toEqual([false, true, true, false])
    expect(people.room.collections[0]?.cards.map(({ sealed }) => sealed)).toEqual(['sealed 0', '', '', 'sealed 3'])
    expect(people.room.topic).toBe(null)
    expect(hide(card(1))).toEqual({ refused: 'too-late' })
    expect(people.ask('ada', { type: 'topic.choose', card: card(2) })).toBe('too-late')
    people.goTo('dots')
    expect(viewForAll(people.room).phase).toMatchObject({ running: { ballot: { choices: [card(0), card(3)] } } })
  })

  it('[E17] become what the group works on by the host, or by anybody when nobody hosts', () => {
    const { people } = collected(3)
    expect(people.ask('bo', { type: 'topic.choose', card: card(0) })).toBe('not-host')
    expect(people.ask('ada', { type: 'topic.choose', card: card(0) })).toBe(null)
    expect(viewForAll(people.room).topic).toBe(card(0))
    people.ask('ada', { type: 'chair.leave' })
    expect(people.ask('bo', { type: 'topic.choose', card: null })).toBe(null)
    expect(people.room.topic).toBe(null)
    expect(people.ask('bo', { type: 'topic.choose', card: 'card-9______' as CardId })).toBe('too-late')
  })

  it('[E24] carry no name but one that somebody put there, once', () => {
    const { people, hide } = collected(3)
    expect(people.ask('bo', { type: 'card.claim', card: card(1) })).toBe(null)
    expect(people.ask('cy', { type: 'card.claim', card: card(1) })).toBe('too-late')
    hide(card(2))
    expect(people.ask('cy', { type: 'card.claim', card: card(2) })).toBe('too-late')
    expect(viewForAll(people.room).claims).toEqual([{ card: card(1), member: idOf('bo'), named: false }])
    expect(Object.keys(people.room.collections[0]?.cards[1] ?? {})).toEqual(['id', 'sealed', 'hidden'])
  })

  it('[E17] become what the group works on by themselves, the first one, when nobody said so by the end of the vote', () => {
    const { people, handIn, running } = collected(4)
    people.goTo('dots')
    const cards = [2, 1].map((place, index) => ({ card: card(place), place: index + 1 }))
    handIn(90, { is: 'vote', vote: { is: 'ranking', cards } }, 5)
    expect(running().stage).toBe('shown')
    expect(people.room.topic).toBe(null)
    people.wait(60)
    expect(people.part).toBe('on-this')
    expect(people.room.topic).toBe(card(2))
  })

  it('[E17] become nothing that the group works on when nobody has chosen any, and it goes on without', () => {
    const { people, handIn } = collected(4)
    people.goTo('dots')
    handIn(90, { is: 'vote', vote: { is: 'ranking', cards: [] } }, 5)
    people.wait(60)
    expect(people.part).toBe('on-this')
    expect(people.room.topic).toBe(null)
  })

  it('[E15] give the group the result of its dots when all are in', () => {
    const { people, handIn, running } = collected(3)
    people.goTo('dots')
    const vote = { is: 'ranking', cards: [{ card: card(2), place: 1 }] }
    expect(handIn(90, { is: 'vote', vote }, 5)).toBe(null)
    expect(running().stage).toBe('shown')
    expect(people.room.votes).toEqual([{ segment: 'dots', vote }])
  })

  it('[E15] without any there is nothing to place dots on', () => {
    const { people } = collected(2)
    people.ask('ada', { type: 'host.next', segment: people.part })
    expect(people.part).toBe('on-this')
  })
})
