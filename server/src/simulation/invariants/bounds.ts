import type { Room } from '@rondo/shared/room/room'
import type { Step } from '../step.ts'
import { demand } from '../violation.ts'

/** Bytes that a room of up to 12 people stays under. */
const LARGEST = 64 * 1024
const MANY = 12
/** A room grows slowly: it is measured every so many versions. */
const EVERY = 10

/** [X9] A room of 12 stays under 64 KiB as it is stored. */
export function checkSize(room: Room): void {
  if (room.version % EVERY !== 0 || room.members.length > MANY) return
  const bytes = Buffer.byteLength(JSON.stringify(room))
  demand(bytes < LARGEST, 'X9', () => `${bytes} bytes for ${room.members.length}`)
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
