import type { MemberId } from '@rondo/shared/ids'
import type { Room } from '@rondo/shared/room/room'
import { kindOf } from '@rondo/shared/segments/index'
import type { Who } from '@rondo/shared/segments/kind'

/** Whether another stage, or another part, runs after the step than before it. */
export function isNewStage({ phase: before }: Room, { phase: after }: Room): boolean {
  if (before.is !== 'live' || after.is !== 'live') return before.is !== after.is
  return before.running.segment !== after.running.segment || before.running.stage !== after.running.stage
}

/** Whether the running stage is for this member. */
export function isFor({ phase, agenda }: Room, member: MemberId): boolean {
  if (phase.is !== 'live') return false
  const { segment, stage, lead, chosen } = phase.running
  const part = agenda.find(({ id }) => id === segment)
  const step =
    part &&
    kindOf(part)
      .steps(part.options, phase.running)
      .find((one) => one.stage === stage)
  if (!step || !('who' in step)) return false
  const is: Record<Who, boolean> = {
    all: true,
    others: member !== lead,
    lead: member === lead,
    chosen: member === chosen,
  }
  return is[step.who]
}
