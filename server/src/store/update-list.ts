import { createDecoder, hasContent, readVarUint8Array } from 'lib0/decoding'
import { createEncoder, toUint8Array, writeVarUint8Array } from 'lib0/encoding'
import type { Updates } from './board-shelf.ts'

/** Several updates as one value, each behind its length. */
export function packUpdates(updates: Updates): Uint8Array {
  const encoder = createEncoder()
  for (const update of updates) writeVarUint8Array(encoder, update)
  return toUint8Array(encoder)
}

/** The same ones; they share the memory of `packed`. */
export function unpackUpdates(packed: Uint8Array): Updates {
  const decoder = createDecoder(packed)
  const updates: Uint8Array[] = []
  while (hasContent(decoder)) updates.push(readVarUint8Array(decoder))
  return updates
}
