import type { Memory } from '../session/ports.ts'
import { forgetSeat } from './circles-on-device.ts'

const NAME = 'rondo.closed'
const MOST = 50

/** [G12] A circle in which this device had a seat was closed: that is all it remembers of it, and what was being written for it until that is taken along. */
export function circleClosed(memory: Memory, circle: string): void {
  forgetSeat(memory, circle)
  const others = closedCircles(memory).filter((other) => other !== circle)
  memory.set(NAME, JSON.stringify([circle, ...others].slice(0, MOST)))
}

/** [G12] [W5] Whether this device was in this circle until it was closed. */
export const wasClosed = (memory: Memory, circle: string): boolean => closedCircles(memory).includes(circle)

function closedCircles(memory: Memory): readonly unknown[] {
  try {
    const kept: unknown = JSON.parse(memory.get(NAME) ?? '[]')
    return Array.isArray(kept) ? kept : []
  } catch {
    return []
  }
}
