import type { CardId } from '../ids.ts'
import type { StatementSeen } from '../segments/pulse/count-pulse.ts'
import type { SecretVote } from '../segments/vote/count-vote.ts'

/** A card as it came out of the box: sealed, 1,364 characters of base64url, whatever is written on it. */
export interface OpenedCard {
  readonly id: CardId
  readonly sealed: string
}

/** [E11] What may be known of what was in a box. */
export type Opened =
  | { readonly is: 'pulse'; readonly statements: readonly StatementSeen[] }
  | { readonly is: 'vote'; readonly vote: SecretVote }
  /** In an order of chance. */
  | { readonly is: 'cards'; readonly cards: readonly OpenedCard[] }
  /** [B20] They are on the board, or there was no room for them; nothing else is told of them. */
  | { readonly is: 'notes'; readonly fit: boolean }
