import { keptList } from '../session/kept-list.ts'
import type { Memory } from '../session/ports.ts'
import { forgetSeat } from './circles-on-device.ts'

const NAME = 'rondo.ended'
const MOST = 50

/** How it ended for this device: the circle was closed, or somebody left it here. */
export type Ending = 'circle-closed' | 'left'

/** [G7] [G12] This device had a seat in it until then: that is all it remembers of the circle, and what was being written for it until that is taken along or thrown away. */
export function circleEnded(memory: Memory, circle: string, how: Ending): void {
  forgetSeat(memory, circle)
  keep(memory, [[circle, how] as const, ...others(memory, circle)])
}

/** [G7] [G12] [W5] How this circle ended for this device; null: it has not, or somebody has come into it again. */
export const endingOf = (memory: Memory, circle: string): Ending | null =>
  endings(memory).find(([other]) => other === circle)?.[1] ?? null

/** Somebody has come into it again. */
export function cameBack(memory: Memory, circle: string): void {
  if (endingOf(memory, circle) !== null) keep(memory, others(memory, circle))
}

const others = (memory: Memory, circle: string) => endings(memory).filter(([other]) => other !== circle)

const keep = (memory: Memory, endings: readonly (readonly [string, Ending])[]) =>
  memory.set(NAME, JSON.stringify(endings.slice(0, MOST)))

const endings = (memory: Memory) => keptList(memory, NAME) as readonly (readonly [string, Ending])[]
