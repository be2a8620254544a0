import { regrouped } from '../ballot/regrouped.ts'
import type { CardId } from '../ids.ts'
import type { ByMember } from './by.ts'
import { shownCards } from './choosable.ts'
import type { CardMove } from './commands.ts'
import type { Ruling } from './decision.ts'
import { isLive, type LiveRoom, partIndex, runningPart } from './live.ts'
import { enterPart, goOnAloud } from './parts.ts'
import type { Refusal } from './refusals.ts'
import type { Room } from './room.ts'

/** [E28] Puts cards together, or apart, as long as their part is running. */
export function groupCards(room: Room, moves: readonly CardMove[]): Ruling {
  const last = room.collections.at(-1)
  if (!last || !isLive(room) || runningPart(room).id !== last.segment) return 'too-late'
  const cards = last.cards.map((card) => card.id)
  const groups = regrouped(cards, last.groups, moves)
  return { ...room, collections: [...room.collections.slice(0, -1), { ...last, groups }] }
}

/** [E16] Hidden cards stay hidden, for everyone, and their words are gone; those that are hidden already make no difference. */
export function hideCards(room: Room, cards: readonly CardId[]): Ruling {
  const isMeant = (id: CardId) => cards.includes(id)
  const known = room.collections.some((one) => one.cards.some(({ id, hidden }) => isMeant(id) && !hidden))
  if (!known) return 'too-late'
  const collections = room.collections.map((one) => ({
    ...one,
    cards: one.cards.map((card) => (isMeant(card.id) ? { ...card, sealed: '', hidden: true } : card)),
  }))
  return { ...room, collections, topic: room.topic !== null && isMeant(room.topic) ? null : room.topic }
}

/** [E24] For good: a name that was read cannot be unread. */
export function claimCard(room: Room, card: CardId, by: ByMember): Ruling {
  const isShown = room.collections.some(({ cards }) => cards.some(({ id, hidden }) => id === card && !hidden))
  if (!isShown || room.claims.some((claim) => claim.card === card)) return 'too-late'
  return { ...room, claims: [...room.claims, { card, member: by.member, named: false }] }
}

/** [W22] Whether the name goes along when the card leaves is its owner’s to say. */
export function nameCard(room: Room, card: CardId, named: boolean, by: ByMember): Ruling {
  if (!room.claims.some((claim) => claim.card === card && claim.member === by.member)) return 'not-now'
  return { ...room, claims: room.claims.map((claim) => (claim.card === card ? { ...claim, named } : claim)) }
}

/** [E17] The host says what the group works on; without one, anybody. */
export function chooseTopic(room: Room, card: CardId | null, by: ByMember): Ruling {
  if (room.chair.host !== null && room.chair.host !== by.member) return 'not-host'
  if (!isLive(room)) return 'not-now'
  if (card !== null && !shownCards(room).includes(card)) return 'too-late'
  return { ...room, topic: card }
}

/** [E18] Anybody may have a ballot that failed held once more. */
export function holdAgain(room: Room, segment: string, by: ByMember): Ruling {
  const failed = failedIn(room, segment)
  return typeof failed === 'string' ? failed : enterPart(failed, partIndex(failed), by)
}

/** [E30] Or go on by word of mouth. */
export function sayAloud(room: Room, segment: string, by: ByMember): Ruling {
  const failed = failedIn(room, segment)
  return typeof failed === 'string' ? failed : goOnAloud(failed, by)
}

/** The room as long as it stands before a ballot of this part that has failed, and of which something else may become. */
function failedIn(room: Room, segment: string): LiveRoom | Refusal {
  if (!isLive(room) || runningPart(room).id !== segment) return 'too-late'
  return room.phase.running.stage === 'failed' ? room : 'not-now'
}
