import type { DeviceId, Hash, MemberId, RoomId, SealedText } from '@rondo/shared/ids'
import type { CommandMessage } from '@rondo/shared/protocol/messages'
import type { Answer } from '@rondo/shared/room/answer'
import type { Dice } from './dice.ts'
import type { SimulatedServer } from './simulated-server.ts'
import type { ViewCopy } from './view-copy.ts'
import type { VirtualTime } from './virtual-time.ts'

/** A seat as its owner's devices know it. */
export interface Seat {
  readonly member: MemberId
  readonly seat: Hash
  readonly name: SealedText
  /** Whether its owner comes in when at the door. */
  joins(): boolean
}

/** What a device finds around it, and what it is watched doing. */
export interface Surroundings {
  readonly time: VirtualTime
  readonly room: RoomId
  serverFor(seat: Seat, dice: Dice): SimulatedServer | null
  /** A name nobody else has; what must not be seen by others carries the mark. */
  freshName(of: string): string
  asked(device: DeviceId, message: CommandMessage): void
  /** The server has given this answer, which may still be lost on its way. */
  answered(device: DeviceId, message: CommandMessage, answer: Answer): void
  /** The answer has arrived, and the device goes by it. */
  heard(device: DeviceId, message: CommandMessage, answer: Answer): void
  seen(copy: ViewCopy): void
  seenOwn(copy: ViewCopy): void
}
