import { isHandingIn } from './ballots.ts'
import type { By, ByMember } from './by.ts'
import type { ClockCommand, MemberCommand } from './commands.ts'
import { isLive } from './live.ts'
import type { Room } from './room.ts'
import { remember, rememberPlan } from './take-back.ts'

/** [H6] Only what moves the floor replaces the state that is kept. */
export function remembering(
  before: Room,
  next: Room,
  command: MemberCommand | ClockCommand,
  by: By,
  host: ByMember | null,
): Room {
  switch (command.type) {
    case 'host.pause':
    case 'host.resume':
    case 'host.extend':
    case 'host.skip':
    case 'host.next':
      return remember(before, next, by, host)
    case 'plan.fit':
    case 'plan.change':
      return isLive(before) ? rememberPlan(before, next, by, host) : next
    case 'turn.done':
    case 'turn.pass':
    case 'turn.give':
    case 'turn.not-finished':
    case 'turn.later':
    case 'turn.expire':
    case 'hold.expire':
    case 'stage.expire':
    case 'asking.expire':
    case 'asked.volunteer':
    case 'asked.yes':
    case 'member.leave':
    case 'member.shut-out':
    case 'member.clear':
    case 'member.remove':
    case 'ballot.again':
    case 'ballot.aloud':
      return remember(before, next, by, null)
    case 'poll.answer':
      return stageOf(before) === stageOf(next) ? next : remember(before, next, by, null)
    default:
      return next
  }
}

const stageOf = (room: Room): string | null => (isLive(room) ? room.phase.running.stage : null)

/** [E6] Envelopes that are on their way, or were, cannot be called back: nothing before them comes again. */
export const forgetting = (before: Room, next: Room): Room =>
  next.previous && isHandingIn(before) !== isHandingIn(next) ? { ...next, previous: null } : next
