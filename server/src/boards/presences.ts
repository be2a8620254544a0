import { BOARD_LIMITS } from '@rondo/shared/board/board-limits'
import { BOARD_MESSAGES } from '@rondo/shared/board/messages'
import type { MemberId } from '@rondo/shared/ids'
import { createDecoder, hasContent, readVarString, readVarUint, readVarUint8Array } from 'lib0/decoding'
import { createEncoder, toUint8Array, writeVarString, writeVarUint, writeVarUint8Array } from 'lib0/encoding'

/** Where somebody is on a board, as their browser says it: sealed, but for whose it is. */
export interface Presence {
  /** The Yjs client id of the browser’s document. */
  readonly client: number
  /** Goes up with everything it says. */
  readonly clock: number
  /** JSON of what `stamped` makes; `null` as text: it is gone. */
  readonly state: string
}

const GONE = 'null'
const SEALED = /^"1\.[\w-]{54,}"$/

/** The one presence in the body of a message of y-protocols/awareness; null: it is not of this form. */
export function readPresence(body: Uint8Array): Presence | null {
  try {
    const decoder = createDecoder(body)
    if (readVarUint(decoder) !== 1) return null
    const presence = { client: readVarUint(decoder), clock: readVarUint(decoder), state: readVarString(decoder) }
    return hasContent(decoder) ? null : presence
  } catch {
    return null
  }
}

/** [B8] With the member’s id beside the sealed words; null: the words are not sealed. */
export function stamped({ client, clock, state }: Presence, member: MemberId): Presence | null {
  if (state === GONE) return { client, clock, state }
  if (state.length > BOARD_LIMITS.presence || !SEALED.test(state)) return null
  return { client, clock, state: `{"member":${JSON.stringify(member)},"sealed":${state}}` }
}

export const isGone = ({ state }: Presence): boolean => state === GONE

export const goneAfter = ({ client, clock }: Presence): Presence => ({ client, clock: clock + 1, state: GONE })

/** A whole message of y-websocket that tells of these. */
export function presenceMessage(presences: readonly Presence[]): Uint8Array {
  const body = createEncoder()
  writeVarUint(body, presences.length)
  for (const { client, clock, state } of presences) {
    writeVarUint(body, client)
    writeVarUint(body, clock)
    writeVarString(body, state)
  }
  const encoder = createEncoder()
  writeVarUint(encoder, BOARD_MESSAGES.presence)
  writeVarUint8Array(encoder, toUint8Array(body))
  return toUint8Array(encoder)
}

/** What another server passed on: a message that it had made. */
export function presenceIn(message: Uint8Array): Presence | null {
  const decoder = createDecoder(message)
  return readVarUint(decoder) === BOARD_MESSAGES.presence ? readPresence(readVarUint8Array(decoder)) : null
}
