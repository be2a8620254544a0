import type { DeviceId, MemberId } from '@rondo/shared/ids'
import type { Command, MemberCommand } from '@rondo/shared/room/commands'
import type { Room } from '@rondo/shared/room/room'

/** One accepted decision: the room before and after it, and the member's command that brought it about, if one did. */
export interface Step {
  readonly before: Room
  readonly after: Room
  readonly asked: Asked | null
  readonly command: Command
}

export interface Asked {
  readonly member: MemberId
  readonly device: DeviceId
  readonly number: number
  readonly command: MemberCommand
}
