import type { Room } from '@rondo/shared/room/room'
import type { Step } from '../step.ts'
import { demand } from '../violation.ts'

/** Bytes that a room of up to 12 people stays under. */
const LARGEST = 64 * 1024
const MANY = 12

/** [X9] A room of 12 stays under 64 KiB as it is stored. */
export function checkSize(room: Room, json: string): void {
  demand(
    room.members.length > MANY || Buffer.byteLength(json) < LARGEST,
    'X9',
    () => `${json.length} bytes for ${room.members.length}`,
  )
}

/** [X10] Every decision makes the next version, and time never goes backwards. */
export function checkOrder({ before, after }: Step): void {
  demand(after.version === before.version + 1, 'X10', () => `version ${after.version} comes after ${before.version}`)
  demand(
    after.at >= before.at,
    'X10',
    () => `version ${after.version} is ${before.at - after.at} ms before the one before`,
  )
}
