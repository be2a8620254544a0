import type { Memory } from '../session/ports.ts'
import { circleLink } from './circle-links.ts'
import { circleOnDevice } from './circles-on-device.ts'

/** [R10] The way from a session to its circle; null: this device has no seat there, or the group meets once. */
export function linkOnDevice(memory: Memory, circle: string | null): string | null {
  const known = circle === null ? null : circleOnDevice(memory, circle)
  return known && circleLink('', known.key)
}
