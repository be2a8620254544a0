import type { RunningSeen } from '@rondo/shared/room/view'
import { kindOf, type Segment } from '@rondo/shared/segments/index'
import type { Step } from '@rondo/shared/segments/kind'

/** Whether a part, as it runs, has more than one stage: one of them can be skipped without the others. */
export const hasStages = (segment: Segment, { lead, ballot, poll }: RunningSeen): boolean =>
  kindOf(segment).steps(segment.options, { lead, chosen: null, ballot, poll }).length > 1

/** The running stage of a part as its kind describes it; undefined for what somebody does who said yes: nobody here needs to know more of it. */
export const runningStep = (segment: Segment, { stage, lead, ballot, poll }: RunningSeen): Step | undefined =>
  kindOf(segment)
    .steps(segment.options, { lead, chosen: null, ballot, poll })
    .find((step) => step.stage === stage)
