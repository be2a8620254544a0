import { randomBytes } from '@noble/hashes/utils.js'
import type { DeviceId } from '../ids.ts'
import { toBase64url } from './base64url.ts'

/** A fresh key for a room's link: 22 characters. */
export const drawKey = (): string => toBase64url(randomBytes(16))

/** A fresh secret for a seat: 43 characters. */
export const drawSeat = (): string => toBase64url(randomBytes(32))

/** A fresh name for a browser tab: 16 characters. */
export const drawDevice = (): DeviceId => toBase64url(randomBytes(12)) as DeviceId

/** A fresh name for something that is sealed under it: 12 characters. Whoever writes it draws it before sealing the words for it. */
export const drawItem = <Id extends string>(): Id => toBase64url(randomBytes(9)) as Id
