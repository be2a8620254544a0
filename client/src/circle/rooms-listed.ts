import { type RoomOnDevice, roomsOnDevice } from '../session/device.ts'
import type { Memory } from '../session/ports.ts'
import { circleOnDevice } from './circles-on-device.ts'

/** [G8] The rooms on this device, but for those of circles that it was shut out from. */
export const roomsListed = (memory: Memory): readonly RoomOnDevice[] =>
  roomsOnDevice(memory).filter(({ circle }) => !circle || !circleOnDevice(memory, circle)?.isShutOut)
