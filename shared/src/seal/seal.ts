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
    | CircleField
  /** Which one of its field: the id of a member, a segment, a commitment or a line, or empty. */
  readonly item: string
}

type CircleField = 'purpose' | 'rhythm' | 'next' | 'line' | 'invitation'

const associated = (place: Place): Uint8Array => utf8ToBytes(JSON.stringify([place.room, place.field, place.item]))

/** XChaCha20-Poly1305 with a random nonce of 24 bytes before the ciphertext; `key` has 32 bytes. */
export function seal(key: Uint8Array, place: Place, text: string, nonce: Uint8Array = randomBytes(NONCE)): SealedText {
  const ciphertext = xchacha20poly1305(key, nonce, associated(place)).encrypt(utf8ToBytes(text))
  const bytes = new Uint8Array(NONCE + ciphertext.length)
  bytes.set(nonce)
  bytes.set(ciphertext, NONCE)
  return (FORM + toBase64url(bytes)) as SealedText
}

/** Null when the value was not sealed with this key for this place. */
export function open(key: Uint8Array, place: Place, sealed: SealedText): string | null {
  const bytes = sealed.startsWith(FORM) ? fromBase64url(sealed.slice(FORM.length)) : null
  if (!bytes || bytes.length < NONCE + 16) return null
  try {
    const opened = xchacha20poly1305(key, bytes.subarray(0, NONCE), associated(place)).decrypt(bytes.subarray(NONCE))
    return bytesToUtf8(opened)
  } catch {
    return null
  }
}
