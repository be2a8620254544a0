import { hkdf } from '@noble/hashes/hkdf.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'
import type { Hash, MemberId, RoomId } from '../ids.ts'
import { fromBase64url, toBase64url } from './base64url.ts'

const SECRET_BYTES = 16

/** What a link's secret gives. Only `room` and (to the server, once a connection) `join` ever leave the browser. */
export interface RoomKeys {
  readonly room: RoomId
  /** Shown to the server in the handshake; it keeps a hash of it. */
  readonly join: string
  /** Seals and opens words, 32 bytes. */
  readonly words: Uint8Array
}

/** HKDF with SHA-256 (RFC 5869), one `info` a purpose. */
const derive = (secret: Uint8Array, purpose: string, length: number): Uint8Array =>
  hkdf(sha256, secret, utf8ToBytes('rondo'), utf8ToBytes(purpose), length)

/** Null when the key is not 16 bytes of base64url: 22 characters. */
export function roomKeys(key: string): RoomKeys | null {
  const secret = key.length === 22 ? fromBase64url(key) : null
  if (!secret || secret.length !== SECRET_BYTES) return null
  return {
    room: toBase64url(derive(secret, 'room', 12)) as RoomId,
    join: toBase64url(derive(secret, 'join', 32)),
    words: derive(secret, 'words', 32),
  }
}

/** The public name of the seat that holds this secret. */
export const memberOf = (seat: string): MemberId => toBase64url(derive(utf8ToBytes(seat), 'member', 9)) as MemberId

/** What the server keeps of a secret it must know again. */
export const hashOf = (secret: string): Hash => toBase64url(sha256(utf8ToBytes(secret))) as Hash
