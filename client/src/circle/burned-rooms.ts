import { forgetRoom, roomsOnDevice } from '../session/device.ts'
import type { Memory } from '../session/ports.ts'
import { changeCircle, circleOnDevice, circlesOnDevice } from './circles-on-device.ts'

const MOST = 50

/** [R10] The circle whose session was held in this room, as far as this device knows; null: none. */
export const circleOfRoom = (memory: Memory, room: string): string | null =>
  roomsOnDevice(memory).find((one) => one.room === room)?.circle ??
  circlesOnDevice(memory).find(({ burned }) => burned?.includes(room))?.circle ??
  null

/** [C18] [R10] Of a room that was burned a device keeps nothing but that it was one of this circle’s, and that until the circle is forgotten. */
export function roomBurned(memory: Memory, tab: Memory, room: string, circle: string | null): void {
  const known = circle === null ? null : circleOnDevice(memory, circle)
  const { burned = [] } = known ?? {}
  if (known && !burned.includes(room)) changeCircle(memory, known.circle, { burned: [room, ...burned].slice(0, MOST) })
  forgetRoom(memory, tab, room)
}
