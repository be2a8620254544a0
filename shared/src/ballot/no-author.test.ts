import { describe, expect, it } from 'vitest'
import type { LettingSeen } from '../export/letting.ts'
import type { Ours } from '../export/ours.ts'
import { challenges, committing, opening } from '../formats/parts.ts'
import type { CardId, PublicKey, ServerId } from '../ids.ts'
import type { BallotCommand, CardMove } from '../room/commands.ts'
import type { Card, Collection } from '../room/room.ts'
import type { ViewForAll } from '../room/view.ts'
import { viewFor } from '../room/view-for.ts'
import { viewForAll } from '../room/view-for-all.ts'
import { Group, idOf } from '../testing/group.ts'
import type { Opened, OpenedCard } from './opened.ts'

/** Does not compile unless both are the same; `keyof` of a union of objects would hide what only one of them has. */
type Exactly<Keys, Allowed> = [Keys, Allowed] extends [Allowed, Keys] ? true : never
type KeysOf<Item> = Item extends unknown ? keyof Item : never

/** What these types may have, and nothing beside it: whoever adds a field for an author finds that the types do not hold. */
const allowed: [
  card: Exactly<KeysOf<Card>, 'id' | 'sealed' | 'hidden'>,
  opened: Exactly<KeysOf<OpenedCard>, 'id' | 'sealed'>,
  collection: Exactly<KeysOf<Collection>, 'segment' | 'ballot' | 'publicKey' | 'cards' | 'groups'>,
  told: Exactly<KeysOf<Extract<Opened, { is: 'cards' }>>, 'is' | 'cards'>,
  command: Exactly<
    KeysOf<Extract<BallotCommand, { type: 'ballot.open' }>>,
    'type' | 'ballot' | 'window' | 'server' | 'envelopes' | 'opened'
  >,
  hiding: Exactly<KeysOf<Extract<Parameters<Group['tell']>[0], { type: 'cards.hide' }>>, 'type' | 'cards'>,
  keeping: Exactly<KeysOf<Extract<Parameters<Group['tell']>[0], { type: 'cards.keep' }>>, 'type' | 'cards'>,
  asked: Exactly<KeysOf<Extract<Ours, { is: 'card' }>>, 'is' | 'card'>,
  letOut: Exactly<KeysOf<LettingSeen>, 'of' | 'is'>,
  grouping: Exactly<KeysOf<Extract<Parameters<Group['tell']>[0], { type: 'cards.group' }>>, 'type' | 'moves'>,
  move: Exactly<KeysOf<CardMove>, 'card' | 'to'>,
  shown: Exactly<KeysOf<ViewForAll['collections'][number]['cards'][number]>, 'id' | 'sealed' | 'hidden'>,
] = [true, true, true, true, true, true, true, true, true, true, true, true]

const CARD = ['id', 'sealed', 'hidden']
const COLLECTION = ['segment', 'ballot', 'publicKey', 'cards', 'groups']

const names = ['ada', 'bo', 'cy', 'di']
const server = 'server-a' as ServerId
const cards = ['one', 'two', 'three'].map((text) => ({ id: text.padEnd(12, '_') as CardId, sealed: `sealed ${text}` }))

/** Four people whose cards have just been opened. */
function withCards() {
  const people = new Group(names, { agenda: [opening(), challenges(), committing()], people: 4 })
  people.ask('ada', { type: 'session.start' })
  people.goTo('challenges')
  const { phase } = people.room
  if (phase.is !== 'live' || !phase.running.ballot) throw new Error('no ballot')
  const ballot = phase.running.ballot.id
  people.tell({ type: 'ballot.key', ballot, publicKey: 'key' as PublicKey })
  people.wait(240)
  people.tell({ type: 'ballot.keep', ballot, window: 1, server })
  people.wait(20)
  people.tell({ type: 'ballot.open', ballot, window: 1, server, envelopes: 12, opened: { is: 'cards', cards } })
  return people
}

/** Every object in it that has something sealed which was on a card, with all its names. */
function holders(whole: unknown, found: (readonly string[])[] = []): readonly (readonly string[])[] {
  if (typeof whole !== 'object' || whole === null) return found
  if (Object.values(whole).some((value) => cards.some(({ id, sealed }) => value === id || value === sealed)))
    found.push(Object.keys(whole))
  for (const value of Object.values(whole)) holders(value, found)
  return found
}

describe('a card', () => {
  it('[E22] has no field for who wrote it: in its types', () => {
    expect(allowed.every((holds) => holds)).toBe(true)
  })

  it('[E22] has none in the room, in what is stored of it, and in what anybody sees', () => {
    const { room } = withCards()
    const forms: readonly Pick<ViewForAll, 'collections'>[] = [room, JSON.parse(JSON.stringify(room)), viewForAll(room)]
    for (const form of forms) {
      expect(form.collections.map((one) => Object.keys(one))).toEqual([COLLECTION])
      expect(form.collections[0]?.cards.map((one) => Object.keys(one))).toEqual([CARD, CARD, CARD])
      expect(holders(form)).toEqual([CARD, CARD, CARD])
    }
    for (const name of names) expect(holders(viewFor(room, idOf(name)))).toEqual([])
  })
})
