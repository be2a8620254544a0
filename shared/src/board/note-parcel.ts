import { bytesOf } from '../envelope/bytes-of.ts'
import type { BallotId, MemberId, RoomId } from '../ids.ts'
import { toBase64url } from '../seal/base64url.ts'
import { NOTE_LETTER_BYTES, NOTE_LETTERS } from './note-letter.ts'

/** The first byte: an envelope has another one. */
const VERSION = 2

/** Where each part of a parcel begins; it ends where the next one begins. */
const ROOM = 1
const BALLOT = ROOM + 12
const MEMBER = BALLOT + 12
const LETTERS = MEMBER + 9

const NOTE_PARCEL_BYTES = LETTERS + NOTE_LETTERS * NOTE_LETTER_BYTES

/** The letters of one member, as one server passes them on to another. */
export interface NoteParcel {
  readonly room: RoomId
  readonly ballot: BallotId
  readonly member: MemberId
  /** All of them, one behind the other. */
  readonly letters: Uint8Array
}

export function packNotes({ room, ballot, member, letters }: NoteParcel): Uint8Array {
  const parcel = new Uint8Array(NOTE_PARCEL_BYTES)
  parcel[0] = VERSION
  parcel.set(bytesOf(room), ROOM)
  parcel.set(bytesOf(ballot), BALLOT)
  parcel.set(bytesOf(member), MEMBER)
  parcel.set(letters, LETTERS)
  return parcel
}

/** Whether these bytes say that they are such a parcel. */
export const isNotes = (bytes: Uint8Array): boolean => bytes[0] === VERSION

/** Null when it has another size or version. The letters are a part of its bytes, not a copy. */
export function unpackNotes(parcel: Uint8Array): NoteParcel | null {
  if (parcel.length !== NOTE_PARCEL_BYTES || !isNotes(parcel)) return null
  return {
    room: toBase64url(parcel.subarray(ROOM, BALLOT)) as RoomId,
    ballot: toBase64url(parcel.subarray(BALLOT, MEMBER)) as BallotId,
    member: toBase64url(parcel.subarray(MEMBER, LETTERS)) as MemberId,
    letters: parcel.subarray(LETTERS),
  }
}
