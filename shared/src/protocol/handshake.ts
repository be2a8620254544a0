import * as v from 'valibot'
import { deviceId, roomId, secret32 } from './fields.ts'

/** What a browser says in Socket.IO's `auth` when it connects. Identity comes from here alone. */
export const handshake = v.strictObject({
  protocol: v.pipe(v.number(), v.integer()),
  room: roomId,
  /** The join token, derived from the link's secret. */
  join: secret32,
  /** The seat's own secret, drawn by the browser that first came with it. */
  seat: secret32,
  device: deviceId,
  /** Merely coming back: does not take the seat from another device that has it by now. */
  returning: v.optional(v.boolean(), false),
})

export type Handshake = v.InferOutput<typeof handshake>
