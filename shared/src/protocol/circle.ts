import * as v from 'valibot'
import { circleCommand, inviting } from '../circle/commands.ts'
import type { CircleForAll, CircleForDoor, CircleForMember } from '../circle/view.ts'
import type { Refusal } from '../room/refusals.ts'
import { circleId, deviceId, hash, LIMITS, memberId, sealedText, secret32 } from './fields.ts'

const version = v.pipe(v.number(), v.integer(), v.minValue(0))
const protocol = v.pipe(v.number(), v.integer())

/** The token of an invitation, as the link carries it. */
const inviteToken = v.pipe(v.string(), v.regex(/^[\w-]{22}$/))

/** Who asks: a member, with the secret of their seat. Secrets are in bodies, never in addresses. */
const identity = { protocol, circle: circleId, member: memberId, seat: secret32 }

/** `POST /api/circles`: opens a circle with its first member in it. The same body twice opens it once. */
export const circleOpening = v.strictObject({
  protocol,
  circle: circleId,
  member: memberId,
  /** The hash of the opener's seat. */
  seat: hash,
  invitation: inviting,
  name: sealedText(LIMITS.name),
  purpose: sealedText(LIMITS.purpose),
})

/** `POST /api/circles/see`: what a member sees; answered once it is later than `after` (0: at once), or unchanged after a while. */
export const circleSeeing = v.strictObject({ ...identity, device: deviceId, after: version })

/** `POST /api/circles/ask`: a command, numbered on its device from 1. */
export const circleAsking = v.strictObject({
  ...identity,
  device: deviceId,
  number: v.pipe(v.number(), v.integer(), v.minValue(1)),
  command: circleCommand,
})

/** `POST /api/circles/door`: what somebody sees who was invited. */
export const circleKnocking = v.strictObject({ protocol, circle: circleId, invitation: inviteToken })

/** `POST /api/circles/join`: *I want to be here*. The same seat twice joins once. */
export const circleJoining = v.strictObject({
  protocol,
  circle: circleId,
  invitation: inviteToken,
  member: memberId,
  seat: hash,
  name: sealedText(LIMITS.name),
  /** The version of the agreement that was accepted; null: none holds yet. */
  agreement: v.nullable(version),
})

export type CircleOpening = v.InferOutput<typeof circleOpening>
export type CircleSeeing = v.InferOutput<typeof circleSeeing>
export type CircleAsking = v.InferOutput<typeof circleAsking>
export type CircleKnocking = v.InferOutput<typeof circleKnocking>
export type CircleJoining = v.InferOutput<typeof circleJoining>

/** What a member sees. */
export interface CircleSeen {
  readonly all: CircleForAll
  readonly own: CircleForMember
  /** The number of the last command the circle knows of this device. */
  readonly lastCommand: number
}

/** Nothing has changed in the time that the server lets somebody wait. */
export interface Unchanged {
  readonly unchanged: true
}

export type CircleSeeingAnswer = CircleSeen | Unchanged | { readonly refused: Refusal }
export type CircleKnockingAnswer = CircleForDoor | { readonly refused: Refusal }
