import { describe, expect, it } from 'vitest'
import { lettingsFor, MOST_ASKED } from '../export/letting.ts'
import type { Ours } from '../export/ours.ts'
import type { CardId, SegmentId } from '../ids.ts'
import { Group, idOf, sealed } from '../testing/group.ts'
import { commitmentOf, saying } from '../testing/saying.ts'
import { burnExpired } from './ending.ts'
import type { Collection } from './room.ts'
import { viewFor } from './view-for.ts'
import { viewForAll } from './view-for-all.ts'

const cardOf = (name: string) => name.padEnd(12, '_') as CardId
const card = (name = 'one'): Ours => ({ is: 'card', card: cardOf(name) })
const sayShared = (name: string, change = {}) => ({
  ...saying(name, sealed(name), { isShared: true, ...change }),
  segment: 'commit' as SegmentId,
})

/** A session that is over, with cards that people wrote and one thing that all of them promised. */
function over(...names: string[]) {
  const people = new Group(names.length > 0 ? names : ['ada', 'bo', 'cy', 'di'])
  const cards = ['one', 'two'].map((name) => ({ id: cardOf(name), sealed: `sealed ${name}`, hidden: false }))
  const collection = { segment: 'challenges', ballot: 'b', publicKey: 'key', cards, groups: [] }
  people.room = { ...people.room, collections: [collection as never as Collection] }
  people.ask('ada', { type: 'session.start' })
  const end = () => {
    while (people.room.phase.is === 'live') people.ask('ada', { type: 'host.next', segment: people.part })
    people.ask('ada', sayShared('ours'))
  }
  const ours: Extract<Ours, { is: 'commitment' }> = {
    is: 'commitment',
    id: commitmentOf('ours'),
    words: sealed('ours'),
  }
  const yes = (name: string, of: Ours) => people.ask(name, { type: 'ours.let-out', of })
  const keep = (...some: string[]) => {
    const decision = people.tell({ type: 'cards.keep', cards: some.map(cardOf) })
    return 'refused' in decision ? decision.refused : null
  }
  const stateOf = (of: Ours) =>
    viewForAll(people.room).lettings.find((one) => JSON.stringify(one.of) === JSON.stringify(of))?.is ?? 'nothing'
  return { people, end, ours, yes, keep, stateOf }
}

const afterTheEnd = () => {
  const session = over()
  session.end()
  return session
}

describe('what belongs to all of us', () => {
  it('[W20] may leave once every member has said yes, and not before the session is over', () => {
    const { people, end, ours, yes, stateOf } = over()
    expect(yes('ada', card())).toBe('not-now')
    end()
    people.drop('di')
    for (const of of [card(), ours]) {
      for (const name of ['ada', 'bo', 'cy']) {
        expect(yes(name, of)).toBe(null)
        expect(stateOf(of)).toBe('asked')
      }
    }
    people.connect('di')
    expect(yes('di', card())).toBe(null)
    expect(stateOf(card())).toBe('leaves')
    expect(stateOf(ours)).toBe('asked')
    expect(yes('di', card())).toBe('too-late')
  })

  it('[W20] [E16] stays for good once anybody said so, also after all said yes, and nothing says who', () => {
    const { people, ours, yes, keep, stateOf } = afterTheEnd()
    expect(keep('one')).toBe('too-late')
    yes('ada', card())
    expect(people.ask('bo', { type: 'ours.keep', of: ours })).toBe('too-late')
    expect(keep('one', 'two')).toBe(null)
    expect([stateOf(card()), stateOf(card('two'))]).toEqual(['stays', 'nothing'])
    expect(yes('bo', card())).toBe('too-late')
    for (const name of ['ada', 'bo', 'cy', 'di']) yes(name, ours)
    expect(stateOf(ours)).toBe('leaves')
    expect(people.ask('bo', { type: 'ours.keep', of: ours })).toBe(null)
    expect(stateOf(ours)).toBe('stays')
    for (const name of ['ada', 'bo', 'cy', 'di']) expect(JSON.stringify(people.room.lettings)).not.toContain(idOf(name))
  })

  it('[W20] shows nobody who said yes, or how many, but one’s own', () => {
    const { people, yes } = afterTheEnd()
    yes('bo', card())
    const one = JSON.stringify(viewForAll(people.room).lettings)
    expect(JSON.parse(one)).toEqual([{ of: card(), is: 'asked' }])
    yes('cy', card())
    expect(JSON.stringify(viewForAll(people.room).lettings)).toBe(one)
    expect(viewFor(people.room, idOf('bo'))?.lettings).toEqual([card()])
    expect(viewFor(people.room, idOf('ada'))?.lettings).toEqual([])
    expect(lettingsFor(people.room.lettings, idOf('di'))).toEqual([])
  })

  it('[W20] is asked about as it stands: other words, or none, are another matter', () => {
    const { people, ours, yes, stateOf } = afterTheEnd()
    const changed = { ...ours, words: sealed('other') } as Ours
    expect(yes('ada', changed)).toBe('too-late')
    for (const name of ['ada', 'bo', 'cy', 'di']) yes(name, ours)
    people.ask('bo', sayShared('ours', { revision: 1, words: sealed('other') }))
    expect(people.room.lettings).toEqual([])
    for (const name of ['ada', 'bo', 'cy', 'di']) yes(name, changed)
    expect(stateOf(changed)).toBe('leaves')
    people.ask('bo', { type: 'commitment.withdraw', id: commitmentOf('ours') })
    yes('ada', card())
    people.tell({ type: 'cards.hide', cards: [cardOf('one')] })
    expect(people.room.lettings).toEqual([])
    expect(yes('ada', card())).toBe('too-late')
  })

  it('[W20] is not let out by one alone, nor by the wish that is for one’s own', () => {
    const { people } = afterTheEnd()
    const id = commitmentOf('ours')
    expect(people.ask('ada', { type: 'commitment.let-out', id, letOut: 'with-name' })).toBe('not-now')
    expect(people.room.commitments[0]?.letOut).toBe('stays')
  })

  it('[W20] nobody is asked about everything', () => {
    const { people, yes } = afterTheEnd()
    const [collection] = people.room.collections
    const cards = Array.from({ length: MOST_ASKED + 1 }, (_, place) => ({
      ...collection?.cards[0],
      id: cardOf(`${place}`),
    }))
    people.room = { ...people.room, collections: [{ ...collection, cards } as Collection] }
    for (let place = 0; place < MOST_ASKED; place++) expect(yes('ada', card(`${place}`))).toBe(null)
    expect(yes('ada', card(`${MOST_ASKED}`))).toBe('not-now')
    expect(yes('bo', card('0'))).toBe(null)
  })

  it('[W21] whoever leaves is waited for no longer, but a card that may be theirs stays', () => {
    const { people, ours, yes, stateOf } = afterTheEnd()
    people.ask('bo', { type: 'card.claim', card: cardOf('two') })
    for (const name of ['ada', 'bo', 'di']) for (const of of [ours, card()]) yes(name, of)
    people.ask('di', { type: 'member.leave' })
    expect(stateOf(card())).toBe('asked')
    people.ask('cy', { type: 'member.leave' })
    expect(stateOf(ours)).toBe('leaves')
    expect(stateOf(card())).toBe('stays')
    expect(yes('ada', card('two'))).toBe(null)
    expect(JSON.stringify(people.room)).not.toContain(idOf('cy'))
  })

  it('[W21] also one who left before the end', () => {
    const { people, end, yes, stateOf } = over()
    people.ask('di', { type: 'member.leave' })
    end()
    expect(stateOf(card())).toBe('stays')
    expect(yes('ada', card())).toBe('too-late')
  })

  it('[W22] a name goes with a card when its owner says so, and nobody else', () => {
    const { people } = afterTheEnd()
    const name = (by: string, named: boolean) => people.ask(by, { type: 'card.name', card: cardOf('one'), named })
    expect(name('bo', true)).toBe('not-now')
    people.ask('bo', { type: 'card.claim', card: cardOf('one') })
    expect(viewForAll(people.room).claims).toEqual([{ card: cardOf('one'), member: idOf('bo'), named: false }])
    expect(name('cy', true)).toBe('not-now')
    expect(name('bo', true)).toBe(null)
    expect(viewForAll(people.room).claims[0]?.named).toBe(true)
    expect(name('bo', false)).toBe(null)
    expect(viewForAll(people.room).claims[0]?.named).toBe(false)
  })

  it('[R7] whoever leaves takes their name from the card that they said is theirs', () => {
    const { people } = afterTheEnd()
    people.ask('bo', { type: 'card.claim', card: cardOf('one') })
    people.ask('bo', { type: 'member.leave' })
    expect(people.room.claims).toEqual([])
  })

  it('[R17] *Delete mine* takes along what one said by name, and nothing else', () => {
    const { people } = afterTheEnd()
    const say = (by: string, name: string) => people.ask(by, sayShared(name, { isShared: false }))
    for (const name of ['bo', 'cy']) say(name, `of-${name}`)
    people.ask('bo', { type: 'card.claim', card: cardOf('one') })
    people.ask('cy', { type: 'card.claim', card: cardOf('two') })
    const { members } = people.room
    expect(people.ask('bo', { type: 'mine.delete' })).toBe(null)
    expect(people.room.commitments.map(({ id }) => id)).toEqual(['ours', 'of-cy'].map(commitmentOf))
    expect(people.room.claims.map(({ member }) => member)).toEqual([idOf('cy')])
    expect(people.room.members.map(({ id }) => id)).toEqual(members.map(({ id }) => id))
    expect(over().people.ask('bo', { type: 'mine.delete' })).toBe('not-now')
  })

  it('[R11] burned, nothing sealed that anybody wrote is left of a room, but its title', () => {
    const { people, ours, yes } = afterTheEnd()
    yes('ada', ours)
    people.ask('ada', { type: 'room.burn' })
    const until = people.room.phase.is === 'over' ? people.room.phase.burning?.until : undefined
    const burned = burnExpired(people.room, until as never, { at: until as never, random: () => 0 })
    const { title: _, ...rest } = burned as typeof people.room
    expect(JSON.stringify(rest)).not.toMatch(/sealed|"1\./)
  })
})
