import type { ConnectionId, DeviceId, MemberId } from '../ids.ts'
import type { Chance } from './chance.ts'

/** Who acts, when, and with which chance: the clock or the server, or a member. */
export type By = ByRoom | ByMember

export type ByRoom = Chance

export interface ByMember extends Chance {
  readonly member: MemberId
  readonly connection: ConnectionId
  readonly device: DeviceId
  /** The command's number on this device, from 1. */
  readonly number: number
}
