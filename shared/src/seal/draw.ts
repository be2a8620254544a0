import { randomBytes } from '@noble/hashes/utils.js'
import type { CommitmentId, DeviceId } from '../ids.ts'
import { toBase64url } from './base64url.ts'

/** A fresh key for a room's link: 22 characters. */
export const drawKey = (): string => toBase64url(randomBytes(16))

/** A fresh secret for a seat: 43 characters. */
export const drawSeat = (): string => toBase64url(randomBytes(32))

/** A fresh name for a browser tab: 16 characters. */
export const drawDevice = (): DeviceId => toBase64url(randomBytes(12)) as DeviceId

/** A fresh name for a commitment: 12 characters. Whoever writes one draws it before sealing the words for it. */
export const drawCommitment = (): CommitmentId => toBase64url(randomBytes(9)) as CommitmentId
