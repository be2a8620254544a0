import type { BallotId, RoomId } from '../ids.ts'
import { toBase64url } from '../seal/base64url.ts'
import { bytesOf } from './bytes-of.ts'
import { LETTER_BYTES } from './letter.ts'
import type { Token } from './tokens.ts'

/** The first byte. */
const VERSION = 1

/** Where each part of an envelope begins; it ends where the next one begins. */
const ROOM = 1
const BALLOT = ROOM + 12
const INPUT = BALLOT + 12
const OUTPUT = INPUT + 32
const LETTER = OUTPUT + 64

/** Bytes of every envelope: 1145. */
export const ENVELOPE_BYTES = LETTER + LETTER_BYTES

/** An envelope as a browser hands it in. */
export interface EnvelopeContents {
  readonly room: RoomId
  readonly ballot: BallotId
  readonly token: Token
  readonly letter: Uint8Array
}

/** An envelope as the server finds it. The bytes are parts of what arrived and no copies: they are wiped with it. */
export interface Envelope {
  readonly room: RoomId
  readonly ballot: BallotId
  /** The token's, 32 bytes. */
  readonly input: Uint8Array
  /** The token's, 64 bytes. */
  readonly output: Uint8Array
  /** 1024 bytes. */
  readonly letter: Uint8Array
}

/** Throws a `RangeError` when a part of it has another size. */
export function packEnvelope({ room, ballot, token, letter }: EnvelopeContents): Uint8Array {
  const envelope = new Uint8Array(ENVELOPE_BYTES)
  envelope[0] = VERSION
  const put = (part: Uint8Array, from: number, to: number) => {
    if (part.length !== to - from) throw new RangeError('a part of the envelope has another size')
    envelope.set(part, from)
  }
  put(bytesOf(room), ROOM, BALLOT)
  put(bytesOf(ballot), BALLOT, INPUT)
  put(bytesOf(token.input), INPUT, OUTPUT)
  put(bytesOf(token.output), OUTPUT, LETTER)
  put(letter, LETTER, ENVELOPE_BYTES)
  return envelope
}

/** Null when it has another size or version. Whether token and letter are good is not looked at. */
export function unpackEnvelope(envelope: Uint8Array): Envelope | null {
  if (envelope.length !== ENVELOPE_BYTES || envelope[0] !== VERSION) return null
  return {
    room: toBase64url(envelope.subarray(ROOM, BALLOT)) as RoomId,
    ballot: toBase64url(envelope.subarray(BALLOT, INPUT)) as BallotId,
    input: envelope.subarray(INPUT, OUTPUT),
    output: envelope.subarray(OUTPUT, LETTER),
    letter: envelope.subarray(LETTER),
  }
}
