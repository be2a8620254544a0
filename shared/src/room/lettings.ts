import { keepHere, type Letting, letOut, lettingsLeft, settleLettings } from '../export/letting.ts'
import type { Ours } from '../export/ours.ts'
import type { CardId, MemberId } from '../ids.ts'
import type { ByMember } from './by.ts'
import type { Ruling } from './decision.ts'
import type { Room } from './room.ts'

/** [W20] On the last page: what one has not seen to its end, one cannot let out. */
export function letOutOurs(room: Room, of: Ours, by: ByMember): Ruling {
  if (room.phase.is !== 'over') return 'not-now'
  return withRuled(room, letOut(room.lettings, of, by.member, groupOf(room)))
}

export const keepOurs = (room: Room, of: Ours): Ruling => withRuled(room, keepHere(room.lettings, [of]))

/** [W20] [E16] Of cards it is gathered, so that nobody can tell who said so. */
export const keepCards = (room: Room, cards: readonly CardId[]): Ruling =>
  withRuled(room, keepHere(room.lettings, cards.map(ofCard)))

/** [W20] As the room is by now. */
export function withLettings(room: Room): Room {
  if (room.lettings.length === 0) return room
  const lettings = settleLettings(room.lettings, groupOf(room))
  return lettings === room.lettings ? room : { ...room, lettings }
}

/** [W21] A card that somebody else said is theirs cannot be the leaver’s. */
export function lettingsWithout(room: Room, id: MemberId): readonly Letting[] {
  const others = new Set(room.claims.filter(({ member }) => member !== id).map(({ card }) => card))
  const cards = shown(room).filter((card) => !others.has(card))
  return lettingsLeft(room.lettings, cards.map(ofCard), id)
}

const withRuled = (room: Room, ruled: ReturnType<typeof keepHere>): Ruling =>
  typeof ruled === 'string' ? ruled : { ...room, lettings: ruled }

const groupOf = (room: Room) => ({ members: room.members.map(({ id }) => id), has: (of: Ours) => has(room, of) })

function has(room: Room, of: Ours): boolean {
  switch (of.is) {
    case 'card':
      return shown(room).includes(of.card)
    case 'commitment':
      return room.commitments.some((one) => one.owner === null && one.id === of.id && one.words === of.words)
    case 'agreement':
      return false
    default:
      return of satisfies never
  }
}

const shown = (room: Room): readonly CardId[] =>
  room.collections.flatMap(({ cards }) => cards.flatMap(({ id, hidden }) => (hidden ? [] : [id])))

const ofCard = (card: CardId): Ours => ({ is: 'card', card })
