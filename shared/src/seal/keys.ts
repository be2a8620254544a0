import { hkdf } from '@noble/hashes/hkdf.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'
import type { CircleId, Hash, MemberId, RoomId, SessionId } from '../ids.ts'
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

function secretOf(key: string): Uint8Array | null {
  const secret = key.length === 22 ? fromBase64url(key) : null
  return secret?.length === SECRET_BYTES ? secret : null
}

/** Null when the key is not 16 bytes of base64url: 22 characters. */
export function roomKeys(key: string): RoomKeys | null {
  const secret = secretOf(key)
  if (!secret) return null
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

/** What a circle's secret gives. Only `circle` ever leaves the browser: who may come in, its seats and its invitation say. */
export interface CircleKeys {
  readonly circle: CircleId
  /** Seals and opens words, 32 bytes. */
  readonly words: Uint8Array
}

/** Null when the key is not 16 bytes of base64url: 22 characters. */
export function circleKeys(key: string): CircleKeys | null {
  const secret = secretOf(key)
  return (
    secret && {
      circle: toBase64url(derive(secret, 'circle', 12)) as CircleId,
      words: derive(secret, 'words of a circle', 32),
    }
  )
}

/** The link's secret of the room in which a circle holds this session. */
export function sessionKey(circleKey: string, session: SessionId): string {
  const secret = secretOf(circleKey)
  if (!secret) throw new Error('this is not the key of a circle')
  return toBase64url(derive(secret, `session ${session}`, SECRET_BYTES))
}

/** The secret of a member's seat in a room of the circle: the same on all devices that have the member's own. */
export const seatInRoom = (seat: string, room: RoomId): string =>
  toBase64url(derive(utf8ToBytes(seat), `seat ${room}`, 32))
