import { fitAgenda } from '../agenda/fit-agenda.ts'
import { fitted } from '../agenda/forecast.ts'
import { heldHere } from '../segments/index.ts'
import { after, between, inSeconds, lasting, type Moment, seconds } from '../time.ts'
import type { ByMember } from './by.ts'
import type { MemberCommand } from './commands.ts'
import type { Ruling } from './decision.ts'
import { isLive, partIndex } from './live.ts'
import { present } from './members.ts'
import { enterPart } from './parts.ts'
import type { Room } from './room.ts'

/** An agenda has so many parts at most. */
const MOST_PARTS = 30

/** A session needs so many people. */
export const LEAST_PEOPLE = 3

/** [R2] From three people on anyone may start; the plan is made to fit who is here and when it must end. */
export function start(room: Room, by: ByMember): Ruling {
  if (room.phase.is !== 'lobby') return 'too-late'
  const people = present(room).length
  if (people < LEAST_PEOPLE) return 'too-few'
  const minutes = minutesFrom(room, by.at)
  const plan = fitAgenda(room.agenda, people, minutes)
  if (!plan.fits) return 'does-not-fit'
  const endsBy = after(by.at, lasting(minutes * 60, room.minute))
  const schedule = { ...room.schedule, startedAt: by.at, endsBy, spare: seconds(plan.buffer + plan.reserve) }
  return enterPart({ ...room, agenda: plan.agenda, schedule }, 0, by)
}

/** [A8] The minutes there are: those asked for, or fewer when the session must end before. */
export function minutesFrom(room: Pick<Room, 'schedule' | 'minute'>, at: Moment): number {
  const { minutes, mustEndBy } = room.schedule
  if (mustEndBy === null) return minutes
  return Math.min(minutes, inSeconds(between(at, mustEndBy), room.minute) / 60)
}

/** [A9] Before the start the host, or without one anyone, sets how long it may take. */
export function setPlan(room: Room, command: Extract<MemberCommand, { type: 'plan.set' }>, by: ByMember): Ruling {
  if (room.phase.is !== 'lobby') return 'too-late'
  if (room.chair.host !== null && room.chair.host !== by.member) return 'not-host'
  return { ...room, schedule: { ...room.schedule, minutes: command.minutes, mustEndBy: command.mustEndBy } }
}

/** [A11] *Change the plan*: the parts that have not begun are these from now on. Before the start it is the host’s, or without one anyone’s. */
export function changePlan(room: Room, command: Extract<MemberCommand, { type: 'plan.change' }>, by: ByMember): Ruling {
  const { host } = room.chair
  if (isLive(room) ? host !== by.member : host !== null && host !== by.member) return 'not-host'
  if (room.phase.is === 'over') return 'too-late'
  const begun = isLive(room) ? partIndex(room) + 1 : 0
  const kept = room.agenda.slice(0, begun)
  if ((kept.at(-1)?.id ?? null) !== command.after) return 'too-late'
  if (command.parts.some((part) => kept.some((before) => before.id === part.id))) return 'malformed'
  const agenda = [...kept, ...heldHere(command.parts, room.circle)]
  return agenda.length === 0 || agenda.length > MOST_PARTS ? 'malformed' : { ...room, agenda }
}

export function fitPlan(room: Room, by: ByMember): Ruling {
  if (room.chair.host !== by.member) return 'not-host'
  const agenda = fitted(room)
  return agenda ? { ...room, agenda } : 'not-now'
}
