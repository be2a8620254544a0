import { forgetNames } from '../session/device.ts'
import type { Memory } from '../session/ports.ts'
import { changeCircle } from './circles-on-device.ts'

/** [G8] This device’s seat in the circle holds no more: it names neither the circle nor its rooms in its lists, and keeps nobody’s name from either. */
export function circleShutOut(memory: Memory, circle: string): void {
  changeCircle(memory, circle, { isShutOut: true, names: [] })
  forgetNames(memory, circle)
}
