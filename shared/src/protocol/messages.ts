import * as v from 'valibot'
import { NOTE_LETTERS } from '../board/note-letter.ts'
import type { Issued } from '../envelope/tokens.ts'
import type { Answer } from '../room/answer.ts'
import { type MemberCommand, memberCommand } from '../room/commands.ts'
import type { Refusal } from '../room/refusals.ts'
import type { ViewForAll, ViewForDoor, ViewForMember } from '../room/view.ts'
import type { Moment } from '../time.ts'
import { ballotId, cardId, element, LIMITS, noteLetter, sealedText } from './fields.ts'

const byType = new Map<unknown, v.GenericSchema<unknown, MemberCommand>>(
  memberCommand.options.map((option) => [option.entries.type.literal, option]),
)

const typeOf = (raw: unknown): unknown =>
  typeof raw === 'object' && raw !== null && 'type' in raw ? raw.type : undefined

/** Looked up by its type: trying all kinds one after the other took five times as long. */
const command = v.lazy((raw) => byType.get(typeOf(raw)) ?? memberCommand)

/** Of one member in one ballot. */
const MOST_ENVELOPES = 3

/** A command with its number on this device, counting from 1. */
export const commandMessage = v.strictObject({
  number: v.pipe(v.number(), v.integer(), v.minValue(1)),
  command,
})

export const joinMessage = v.strictObject({
  name: sealedText(LIMITS.name),
  /** The agreement was accepted. */
  agreed: v.boolean(),
})

/** A member’s blinded set for one ballot. */
export const tokensMessage = v.strictObject({
  ballot: ballotId,
  blinded: v.pipe(v.array(element), v.minLength(1), v.maxLength(MOST_ENVELOPES)),
})

/** What is to be done to a card, for everyone: hidden, or kept from leaving, or put with another one (null: by itself). */
export const cardMessage = v.variant('wish', [
  v.strictObject({ wish: v.literal('hide'), card: cardId }),
  v.strictObject({ wish: v.literal('keep'), card: cardId }),
  v.strictObject({ wish: v.literal('move'), card: cardId, to: v.nullable(cardId) }),
])

/** [B36] What one hands in at the end of quiet writing: always as many letters, written or blank. */
export const notesMessage = v.strictObject({
  ballot: ballotId,
  letters: v.pipe(v.array(noteLetter), v.length(NOTE_LETTERS)),
})

/** Messages without content: a probe of the clock, a wish for the whole view. */
export const emptyMessage = v.strictObject({})

export type CommandMessage = v.InferOutput<typeof commandMessage>
export type JoinMessage = v.InferOutput<typeof joinMessage>
export type CardMessage = v.InferOutput<typeof cardMessage>
export type NotesMessage = v.InferOutput<typeof notesMessage>
export type TokensMessage = v.InferOutput<typeof tokensMessage>

/** The whole of what this connection may see. */
export type Whole =
  | { readonly at: 'door'; readonly door: ViewForDoor }
  | {
      readonly at: 'inside'
      readonly all: ViewForAll
      readonly own: ViewForMember
      /** The number of the last command the room knows of this device. */
      readonly lastCommand: number
    }

/** What changed from one version to a later one: whole values of the top-level fields that differ. */
export interface Change {
  readonly from: number
  readonly to: number
  readonly all: Partial<ViewForAll>
}

/** One's own view as of this version; sent only when it differs. */
export interface OwnChange {
  readonly version: number
  readonly own: ViewForMember
}

export interface Probed {
  /** The server's clock. */
  readonly at: Moment
}

/** Why the server lets this connection go for good; a lost network has no reason. */
export type Farewell = 'superseded' | 'left' | 'cleared' | 'removed' | 'room-burned'

export interface ClientToServer {
  command: (message: CommandMessage, answer: (answer: Answer) => void) => void
  join: (message: JoinMessage, answer: (answer: Answer) => void) => void
  probe: (message: Record<string, never>, answer: (answer: Probed | { refused: Refusal }) => void) => void
  tokens: (message: TokensMessage, answer: (answer: Issued | { refused: Refusal }) => void) => void
  card: (message: CardMessage, answer: (answer: Answer) => void) => void
  notes: (message: NotesMessage, answer: (answer: Answer) => void) => void
  /** Asks for a ticket to the board; see `board/messages.ts`. */
  board: (message: Record<string, never>, answer: (answer: { ticket: string } | { refused: Refusal }) => void) => void
  /** Asks for `whole`; the answer is the event. */
  again: (message: Record<string, never>, answer: (answer: Answer) => void) => void
}

export interface ServerToClient {
  whole: (whole: Whole) => void
  /** To everyone inside; ignored when already reached, `again` when `from` was missed. */
  change: (change: Change) => void
  own: (change: OwnChange) => void
  door: (door: ViewForDoor) => void
  farewell: (reason: Farewell) => void
}
