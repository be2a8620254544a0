import { type Letting, lettingsLeft } from '../export/letting.ts'
import { lettingsOf } from '../export/lettings-of.ts'
import type { Ours } from '../export/ours.ts'
import type { CardId, MemberId } from '../ids.ts'
import type { ByMember } from './by.ts'
import type { Ruling } from './decision.ts'
import type { Room } from './room.ts'

const { letOut, keep, settle } = lettingsOf<Room>((room, of) => of.is === 'card' && shown(room).includes(of.card))

/** [W20] On the last page: what one has not seen to its end, one cannot let out. */
export const letOutOurs = (room: Room, of: Ours, by: ByMember): Ruling =>
  room.phase.is === 'over' ? letOut(room, of, by.member) : 'not-now'

export const keepOurs = (room: Room, of: Ours): Ruling => keep(room, [of])

/** [W20] [E16] Of cards it is gathered, so that nobody can tell who said so. */
export const keepCards = (room: Room, cards: readonly CardId[]): Ruling => keep(room, cards.map(ofCard))

/** [W20] As the room is by now. */
export const withLettings = (room: Room): Room => settle(room)

/** [W21] A card that somebody else said is theirs cannot be the leaver’s. */
export function lettingsWithout(room: Room, id: MemberId): readonly Letting[] {
  const others = new Set(room.claims.filter(({ member }) => member !== id).map(({ card }) => card))
  const cards = shown(room).filter((card) => !others.has(card))
  return lettingsLeft(room.lettings, cards.map(ofCard), id)
}

const shown = (room: Room): readonly CardId[] =>
  room.collections.flatMap(({ cards }) => cards.flatMap(({ id, hidden }) => (hidden ? [] : [id])))

const ofCard = (card: CardId): Ours => ({ is: 'card', card })
