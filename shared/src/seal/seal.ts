import { xchacha20poly1305 } from '@noble/ciphers/chacha.js'
import { bytesToUtf8, randomBytes, utf8ToBytes } from '@noble/ciphers/utils.js'
import type { CircleId, RoomId, SealedText } from '../ids.ts'
import { fromBase64url, toBase64url } from './base64url.ts'

const FORM = '1.'
const NONCE = 24

/** Where a sealed value belongs; it opens nowhere else. */
export interface Place {
  /** The room, or the circle. */
  readonly room: RoomId | CircleId
  readonly field:
    | 'title'
    | 'call'
    | 'name'
    | 'question'
    | 'commitment'
    | 'learned'
    | 'writing'
    | 'offered'
    | BoardField
    | CircleField
  /** Which one of its field: the id of a member, a segment, a commitment or a line, or empty. */
  readonly item: string
}

/** The words of a note, the points of a stroke, the bytes of a picture, and where somebody is. */
type BoardField = 'note' | 'ink' | 'image' | 'here'

type CircleField = 'purpose' | 'rhythm' | 'next' | 'line' | 'invitation'

const associated = (place: Place): Uint8Array => utf8ToBytes(JSON.stringify([place.room, place.field, place.item]))

/** XChaCha20-Poly1305 with a random nonce of 24 bytes before the ciphertext; `key` has 32 bytes. */
export function sealBytes(
  key: Uint8Array,
  place: Place,
  bytes: Uint8Array,
  nonce: Uint8Array = randomBytes(NONCE),
): Uint8Array {
  const ciphertext = xchacha20poly1305(key, nonce, associated(place)).encrypt(bytes)
  const sealed = new Uint8Array(NONCE + ciphertext.length)
  sealed.set(nonce)
  sealed.set(ciphertext, NONCE)
  return sealed
}

/** Null when the value was not sealed with this key for this place. */
export function openBytes(key: Uint8Array, place: Place, sealed: Uint8Array): Uint8Array | null {
  if (sealed.length < NONCE + 16) return null
  try {
    return xchacha20poly1305(key, sealed.subarray(0, NONCE), associated(place)).decrypt(sealed.subarray(NONCE))
  } catch {
    return null
  }
}

/** The same for text, as text. */
export const seal = (key: Uint8Array, place: Place, text: string, nonce?: Uint8Array): SealedText =>
  (FORM + toBase64url(sealBytes(key, place, utf8ToBytes(text), nonce))) as SealedText

/** Null when the value was not sealed with this key for this place, or is no text. */
export function open(key: Uint8Array, place: Place, sealed: SealedText): string | null {
  const bytes = sealed.startsWith(FORM) ? fromBase64url(sealed.slice(FORM.length)) : null
  const opened = bytes && openBytes(key, place, bytes)
  try {
    return opened && bytesToUtf8(opened)
  } catch {
    return null
  }
}
