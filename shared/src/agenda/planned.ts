import { kindOf, type Segment } from '../segments/index.ts'
import type { Plan } from '../segments/kind.ts'
import { type Seconds, seconds } from '../time.ts'

export const planOf = (segment: Segment, people: number): Plan => kindOf(segment).plan(segment.options, people)

/** How long a part takes as it is set, handing over included. */
export const plannedSeconds = (segment: Segment, people: number): Seconds => planOf(segment, people).wanted

export const plannedTotal = (agenda: readonly Segment[], people: number): Seconds =>
  seconds(agenda.reduce((total, segment) => total + plannedSeconds(segment, people), 0))
