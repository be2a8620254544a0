import type { CardId } from '../ids.ts'
import type { ByMember } from './by.ts'
import type { Ruling } from './decision.ts'
import { isLive, partIndex, runningPart } from './live.ts'
import { enterPart } from './parts.ts'
import type { Room } from './room.ts'

/** The cards that were collected last and are not hidden. */
export const choosable = (room: Room): readonly CardId[] =>
  (room.collections.at(-1)?.cards ?? []).filter((card) => !card.hidden).map((card) => card.id)

/** [E16] Hidden cards stay hidden, for everyone; those that are hidden already make no difference. */
export function hideCards(room: Room, cards: readonly CardId[]): Ruling {
  const isMeant = (id: CardId) => cards.includes(id)
  const known = room.collections.some((one) => one.cards.some(({ id, hidden }) => isMeant(id) && !hidden))
  if (!known) return 'too-late'
  const collections = room.collections.map((one) => ({
    ...one,
    cards: one.cards.map((card) => (isMeant(card.id) ? { ...card, hidden: true } : card)),
  }))
  return { ...room, collections, topic: room.topic !== null && isMeant(room.topic) ? null : room.topic }
}

/** [E24] For good: a name that was read cannot be unread. */
export function claimCard(room: Room, card: CardId, by: ByMember): Ruling {
  const isShown = room.collections.some(({ cards }) => cards.some(({ id, hidden }) => id === card && !hidden))
  if (!isShown || room.claims.some((claim) => claim.card === card)) return 'too-late'
  return { ...room, claims: [...room.claims, { card, member: by.member }] }
}

/** [E17] The host says what the group works on; without one, anybody. */
export function chooseTopic(room: Room, card: CardId | null, by: ByMember): Ruling {
  if (room.chair.host !== null && room.chair.host !== by.member) return 'not-host'
  if (!isLive(room)) return 'not-now'
  if (card !== null && !choosable(room).includes(card)) return 'too-late'
  return { ...room, topic: card }
}

/** [E18] Anybody may have a ballot that failed held once more. */
export function holdAgain(room: Room, segment: string, by: ByMember): Ruling {
  if (!isLive(room) || runningPart(room).id !== segment) return 'too-late'
  const { ballot, until } = room.phase.running
  return ballot?.state.is === 'void' && until !== null ? enterPart(room, partIndex(room), by) : 'not-now'
}
