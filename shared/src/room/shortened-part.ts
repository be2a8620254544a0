import { plannedTotal, planOf } from '../agenda/planned.ts'
import { kindOf, type Segment } from '../segments/index.ts'
import { between, inSeconds, type Moment, seconds } from '../time.ts'
import { sessionClock } from './live.ts'
import { present } from './members.ts'
import type { Room } from './room.ts'

/** [A7] An open talk that begins gives up what the session is late by: that is what overtime is paid from first. */
export function shortenedPart(room: Room, index: number, at: Moment): Room {
  const segment = room.agenda[index]
  const { endsBy, spare } = room.schedule
  if (segment?.kind !== 'open' || endsBy === null) return room
  const people = Math.max(present(room).length, 1)
  const rest = plannedTotal(room.agenda.slice(index + 1), people)
  const left = inSeconds(between(sessionClock(room, at), endsBy), room.minute) - rest - spare
  const { least, wanted } = planOf(segment, people)
  if (left >= wanted) return room
  const total = seconds(Math.max(least, left))
  const shorter = { ...segment, options: kindOf(segment).resize(segment.options, people, total) } as Segment
  return { ...room, agenda: room.agenda.map((part, place) => (place === index ? shorter : part)) }
}
