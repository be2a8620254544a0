import type { Turn } from '@rondo/shared/floor/floor'
import { isHereIn } from '@rondo/shared/room/members'
import type { Step } from '../step.ts'

/** Whether the speaker ended the turn, left, was away when the others were through, or the host went on. */
export function gaveUp(step: Step, turn: Turn): boolean {
  const { asked, after } = step
  if (isHostGoingOn(step)) return true
  if (!isHereIn(after, turn.speaker)) return true
  return asked?.member === turn.speaker && ['turn.done', 'turn.pass', 'turn.give'].includes(asked.command.type)
}

export const isHostGoingOn = ({ asked }: Step): boolean => asked?.command.type === 'host.next'
