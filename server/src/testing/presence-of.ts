import { BOARD_MESSAGES } from '@rondo/shared/board/messages'
import { createEncoder, toUint8Array, writeVarString, writeVarUint, writeVarUint8Array } from 'lib0/encoding'

/** A message of y-protocols/awareness: client id, clock and state of each. */
export function presenceOf(...presences: readonly (readonly [number, number, string])[]): Uint8Array {
  const body = createEncoder()
  writeVarUint(body, presences.length)
  for (const [client, clock, state] of presences) {
    writeVarUint(body, client)
    writeVarUint(body, clock)
    writeVarString(body, state)
  }
  const encoder = createEncoder()
  writeVarUint(encoder, BOARD_MESSAGES.presence)
  writeVarUint8Array(encoder, toUint8Array(body))
  return toUint8Array(encoder)
}
