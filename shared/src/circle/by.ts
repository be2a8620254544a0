import type { DeviceId, MemberId } from '../ids.ts'
import type { Moment } from '../time.ts'

/** Who acts, and when: the clock or the server, or a member. */
export type By = ByCircle | ByMember

export interface ByCircle {
  readonly at: Moment
}

export interface ByMember extends ByCircle {
  readonly member: MemberId
  readonly device: DeviceId
  /** The command's number on this device, from 1. */
  readonly number: number
}
