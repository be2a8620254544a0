import { xchacha20poly1305 } from '@noble/ciphers/chacha.js'
import { bytesToUtf8, randomBytes, utf8ToBytes } from '@noble/ciphers/utils.js'
import type { BallotId, PublicKey } from '../ids.ts'
import { FLAGS, LETTER_BYTES } from './letter.ts'

const NONCE_BYTES = 24
const TAG_BYTES = 16
/** What a letter seals, whatever is on the card: the length of its words in two bytes, the words, and zeros. */
const PLAIN_BYTES = LETTER_BYTES - 1 - NONCE_BYTES - TAG_BYTES
const LENGTH_BYTES = 2

/** The most bytes of UTF-8 that a card may have. */
export const MOST_CARD_BYTES = PLAIN_BYTES - LENGTH_BYTES

/** Where a card belongs. A ballot whose key was another one for somebody opens none of that person's cards. */
export interface CardPlace {
  readonly ballot: BallotId
  readonly publicKey: PublicKey
}

const associated = ({ ballot, publicKey }: CardPlace): Uint8Array =>
  utf8ToBytes(JSON.stringify(['card', ballot, publicKey]))

/**
 * A letter with a card, sealed with XChaCha20-Poly1305 under `key` (32 bytes). Without words it is a blank one, which differs in
 * nothing but the flag. Throws a `RangeError` above `MOST_CARD_BYTES`.
 */
export function writeCard(key: Uint8Array, place: CardPlace, text: string | null): Uint8Array {
  const words = utf8ToBytes(text ?? '')
  if (words.length > MOST_CARD_BYTES) throw new RangeError(`a card has at most ${MOST_CARD_BYTES} bytes`)
  const plain = new Uint8Array(PLAIN_BYTES)
  plain.set([words.length >> 8, words.length & 0xff])
  plain.set(words, LENGTH_BYTES)
  const nonce = randomBytes(NONCE_BYTES)
  const letter = new Uint8Array(LETTER_BYTES)
  letter[0] = text === null ? FLAGS.blank : FLAGS.card
  letter.set(nonce, 1)
  letter.set(xchacha20poly1305(key, nonce, associated(place)).encrypt(plain), 1 + NONCE_BYTES)
  return letter
}

/** The words of a card, from the bytes of a letter behind its flag. Null when they were not sealed with this key for this place. */
export function openCard(key: Uint8Array, place: CardPlace, sealed: Uint8Array): string | null {
  if (sealed.length !== LETTER_BYTES - 1) return null
  try {
    const cipher = xchacha20poly1305(key, sealed.subarray(0, NONCE_BYTES), associated(place))
    return readWords(cipher.decrypt(sealed.subarray(NONCE_BYTES)))
  } catch {
    return null
  }
}

function readWords(plain: Uint8Array): string | null {
  const [high = 0, low = 0] = plain
  const end = LENGTH_BYTES + (high << 8) + low
  if (end > PLAIN_BYTES || plain.subarray(end).some((byte) => byte !== 0)) return null
  return bytesToUtf8(plain.subarray(LENGTH_BYTES, end))
}
