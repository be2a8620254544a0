import type { Memory } from '../session/ports.ts'
import { forgetSeat } from './circles-on-device.ts'

const NAME = 'rondo.left.'

/** [G7] Somebody left this circle here: that is all the device remembers of it, and what was being written for it until that is taken along or thrown away. */
export function circleLeft(memory: Memory, circle: string): void {
  forgetSeat(memory, circle)
  memory.set(NAME + circle, '')
}

/** [G7] [W5] Whether it was left on this device, and not come into again. */
export const wasLeft = (memory: Memory, circle: string): boolean => memory.get(NAME + circle) !== null

/** Somebody has come into it again. */
export const isBack = (memory: Memory, circle: string): void => memory.remove(NAME + circle)
