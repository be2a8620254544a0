import type { Place } from './evidence.ts'
import type { Look } from './look.ts'

/** Says of each card whose it is; null: cannot tell. */
export type Attack = (look: Look) => readonly (number | null)[]

/** The one with the most votes; null when there is none, or several have as many. */
function winner(votes: ReadonlyMap<number, number>): number | null {
  const ranked = [...votes].sort((one, other) => other[1] - one[1])
  const [first, second] = ranked
  return first && first[1] !== second?.[1] ? first[0] : null
}

function counted(items: readonly number[]): ReadonlyMap<number, number> {
  const votes = new Map<number, number>()
  for (const item of items) votes.set(item, (votes.get(item) ?? 0) + 1)
  return votes
}

const cardsOf = ({ evidence }: Look): readonly number[] => [...evidence.opened.keys()]
const membersOf = ({ evidence }: Look): readonly number[] => [...evidence.members.keys()]

/** By what is in an envelope and belongs to a member, and by what was said to or by one member and belongs to a card. */
const bySharedBytes: Attack = (look) =>
  cardsOf(look).map((card) => {
    const said = look.ofCards.flatMap((cards, member) => cards.flatMap((one) => (one === card ? [member] : [])))
    return winner(counted(look.ofMembers[card] ?? [])) ?? winner(counted(said))
  })

/** Farther apart two things have nothing to do with each other. */
const NEAR = 4_096

/** For each time a card is seen: the nearest member, and how far away. */
function neighbours(
  { seen }: Look,
  kind: Place['kind'],
): readonly { card: number; member: number; distance: number }[] {
  return seen.flatMap(({ kind: its, sightings }) => {
    if (its !== kind) return []
    return sightings.flatMap(({ at, owner }, place) => {
      if (owner.is !== 'card') return []
      const others = [-1, 1].flatMap((step) => {
        let next = place + step
        while (sightings[next]?.owner.is === 'card') next += step
        const other = sightings[next]
        return other ? [{ card: owner.index, member: other.owner.index, distance: Math.abs(other.at - at) }] : []
      })
      return others.filter(({ distance }) => distance <= NEAR)
    })
  })
}

/** By who stands closest to a card anywhere. */
const byTheClosest =
  (kind: Place['kind']): Attack =>
  (look) => {
    const found = neighbours(look, kind)
    return cardsOf(look).map((card) => {
      const ofCard = found.filter((one) => one.card === card).sort((one, other) => one.distance - other.distance)
      return ofCard[0]?.member ?? null
    })
  }

/** By who stands beside a card most often. */
const byMostNeighbours =
  (kind: Place['kind']): Attack =>
  (look) => {
    const found = neighbours(look, kind)
    return cardsOf(look).map((card) => winner(counted(found.flatMap((one) => (one.card === card ? [one.member] : [])))))
  }

/** By what a member did last before the envelope came, next after it, or nearest to it. */
const byActivity =
  (which: 'before' | 'after' | 'nearest'): Attack =>
  ({ evidence: { traffic, members }, arrived }) =>
    arrived.map((at) => {
      const did = traffic.flatMap((one, place) =>
        one.is === 'packet' && one.from === 'member' && one.text !== '' && at >= 0
          ? [{ member: members.indexOf(one.member), by: place - at }]
          : [],
      )
      const before = did.findLast(({ by }) => by < 0)
      const after = did.find(({ by }) => by > 0)
      if (which === 'before') return before?.member ?? null
      if (which === 'after') return after?.member ?? null
      return (before && after ? (-before.by <= after.by ? before : after) : (before ?? after))?.member ?? null
    })

/** By who said most. */
const byCount =
  (sizeOf: (text: string) => number): Attack =>
  (look) => {
    const votes = new Map<number, number>()
    for (const one of look.evidence.traffic) {
      if (one.is !== 'packet' || one.from !== 'member') continue
      const member = look.evidence.members.indexOf(one.member)
      votes.set(member, (votes.get(member) ?? 0) + sizeOf(one.text))
    }
    return cardsOf(look).map(() => winner(votes))
  }

type Order = (look: Look) => readonly number[]

const firstSeen =
  (kind: Place['kind'], is: 'member' | 'card'): Order =>
  ({ seen }) => {
    const owners = seen.flatMap(({ kind: its, sightings }) => (its === kind ? sightings.map(({ owner }) => owner) : []))
    return [...new Set(owners.flatMap((owner) => (owner.is === is ? [owner.index] : [])))]
  }

const sortedBy =
  (keyOf: (look: Look, index: number) => string | number, all: (look: Look) => readonly number[]): Order =>
  (look) => {
    const keyed = all(look).map((index) => ({ index, key: keyOf(look, index) }))
    return keyed
      .sort((one, other) => (one.key < other.key ? -1 : one.key > other.key ? 1 : 0))
      .map(({ index }) => index)
  }

const issuedAt = ({ evidence: { traffic, members } }: Look, index: number): number =>
  traffic.findIndex((one) => one.is === 'packet' && one.member === members[index] && one.text.includes('"tokens"'))

/** Orders in which members come. */
const memberOrders: Readonly<Record<string, Order>> = {
  coming: membersOf,
  issue: sortedBy(issuedAt, membersOf),
  ids: sortedBy(({ evidence }, index) => evidence.members[index] ?? '', membersOf),
  files: firstSeen('files', 'member'),
}

/** Orders in which cards come. */
export const cardOrders: Readonly<Record<string, Order>> = {
  arrival: sortedBy(({ arrived }, card) => arrived[card] ?? 0, cardsOf),
  opening: cardsOf,
  ids: sortedBy(({ evidence }, card) => evidence.opened[card]?.id ?? '', cardsOf),
  files: firstSeen('files', 'card'),
  versions: firstSeen('versions', 'card'),
  heap: firstSeen('heap', 'card'),
  memory: firstSeen('memory', 'card'),
}

/** The first cards are the first member’s, and so on; or dealt round. */
const byOrder =
  (ofMembers: Order, ofCards: Order, dealt: boolean): Attack =>
  (look) => {
    const [members, cards] = [ofMembers(look), ofCards(look)]
    return cardsOf(look).map((card) => {
      const rank = cards.indexOf(card)
      const place = dealt ? rank % members.length : Math.floor((rank * members.length) / cards.length)
      return rank < 0 ? null : (members[place] ?? null)
    })
  }

/** Everybody hands in as many, so that the first envelopes are the first member’s, blank ones too; or dealt round. */
const byEnvelopes =
  (ofMembers: Order, dealt: boolean): Attack =>
  (look) => {
    const members = ofMembers(look)
    const envelopes = look.evidence.traffic.flatMap((one, place) => (one.is === 'envelope' ? [place] : []))
    return look.arrived.map((at) => {
      const rank = envelopes.indexOf(at)
      const place = dealt ? rank % members.length : Math.floor((rank * members.length) / envelopes.length)
      return rank < 0 ? null : (members[place] ?? null)
    })
  }

const kinds: readonly Place['kind'][] = ['files', 'log', 'versions', 'heap', 'memory']

/** All that the matcher tries, by name. */
export const attacks: Readonly<Record<string, Attack>> = {
  'shared bytes': bySharedBytes,
  'activity before': byActivity('before'),
  'activity after': byActivity('after'),
  'activity nearest': byActivity('nearest'),
  'most packets': byCount(() => 1),
  'most bytes': byCount((text) => text.length),
  ...Object.fromEntries(
    kinds.flatMap((kind) => [
      [`closest in ${kind}`, byTheClosest(kind)],
      [`mostly beside in ${kind}`, byMostNeighbours(kind)],
    ]),
  ),
  ...Object.fromEntries(
    Object.entries(memberOrders).flatMap(([ofMembers, members]) =>
      (['arrival', 'opening', 'ids'] as const).flatMap((ofCards) =>
        [false, true].map((dealt) => [
          `${ofCards} by ${ofMembers}${dealt ? ', dealt' : ''}`,
          byOrder(members, cardOrders[ofCards] as Order, dealt),
        ]),
      ),
    ),
  ),
  ...Object.fromEntries(
    Object.entries(memberOrders).flatMap(([ofMembers, members]) =>
      [false, true].map((dealt) => [`envelopes by ${ofMembers}${dealt ? ', dealt' : ''}`, byEnvelopes(members, dealt)]),
    ),
  ),
}
