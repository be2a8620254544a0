import * as v from 'valibot'
import type {
  BallotId,
  CardId,
  CircleId,
  CommitmentId,
  DeviceId,
  Hash,
  LineId,
  MemberId,
  RoomId,
  SealedText,
  SegmentId,
  SessionId,
} from '../ids.ts'
import type { Moment } from '../time.ts'

export { LIMITS } from './limits.ts'

const base64url = (length: number) => v.pipe(v.string(), v.length(length), v.regex(/^[\w-]+$/))

export const roomId = v.pipe(
  base64url(16),
  v.transform((id) => id as RoomId),
)

export const memberId = v.pipe(
  base64url(12),
  v.transform((id) => id as MemberId),
)

export const ballotId = v.pipe(
  base64url(16),
  v.transform((id) => id as BallotId),
)

export const cardId = v.pipe(
  base64url(12),
  v.transform((id) => id as CardId),
)

/** A letter of quiet writing, 1024 bytes. */
export const noteLetter = base64url(1366)

export const circleId = v.pipe(
  base64url(16),
  v.transform((id) => id as CircleId),
)

export const commitmentId = v.pipe(
  base64url(12),
  v.transform((id) => id as CommitmentId),
)

export const sessionId = v.pipe(
  base64url(12),
  v.transform((id) => id as SessionId),
)

export const lineId = v.pipe(
  base64url(12),
  v.transform((id) => id as LineId),
)

/** A group element of 32 bytes; whether it is one, only mathematics tells. */
export const element = base64url(43)

export const hash = v.pipe(
  base64url(43),
  v.transform((value) => value as Hash),
)

/** A secret of 32 bytes as the handshake carries it. */
export const secret32 = base64url(43)

export const deviceId = v.pipe(
  base64url(16),
  v.transform((id) => id as DeviceId),
)

export const segmentId = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9-]{1,40}$/),
  v.transform((id) => id as SegmentId),
)

/** A moment that every calendar knows. */
export const moment = v.pipe(
  v.number(),
  v.integer(),
  v.minValue(0),
  v.maxValue(8.64e15),
  v.transform((at) => at as Moment),
)

/** The form that `seal` gives: a version, a dot, base64url. */
export const sealedText = (most: number) =>
  v.pipe(
    v.string(),
    v.maxLength(most),
    v.regex(/^1\.[\w-]{54,}$/),
    v.transform((value) => value as SealedText),
  )
