import type { MemberId } from '@rondo/shared/ids'
import type { RunningSeen } from '@rondo/shared/room/view'
import type { Segment } from '@rondo/shared/segments/index'
import { runningStep } from './running-step.ts'

/** [V40] Whether the running stage is for this member: who only listens is told so, and offered nothing. */
export function isFor(segment: Segment, running: RunningSeen, member: MemberId): boolean {
  const step = runningStep(segment, running)
  if (!step) return false
  if (!('who' in step)) return true
  switch (step.who) {
    case 'all':
      return true
    case 'lead':
      return running.lead === member
    case 'others':
      return running.lead !== member
    // The one who said yes has the floor, and needs nothing else.
    case 'chosen':
      return false
    default:
      return step.who satisfies never
  }
}
