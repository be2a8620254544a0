import { plannedTotal } from '@rondo/shared/agenda/planned'
import { talkGivesUp } from '@rondo/shared/agenda/talk-gives-up'
import type { Hosting, ViewForAll } from '@rondo/shared/room/view'
import type { Segment } from '@rondo/shared/segments/index'
import { after, lasting, type Moment } from '@rondo/shared/time'

/** [W12] When a running session would end if these parts came in the place of those that are to come; null before it runs. */
export function endAfter(
  hosting: Pick<Hosting, 'forecast' | 'givenUp'>,
  room: Pick<ViewForAll, 'schedule' | 'minute'>,
  toCome: readonly Segment[],
  instead: readonly Segment[],
  people: number,
): Moment | null {
  if (hosting.forecast === null) return null
  const longer = plannedTotal(instead, people) - plannedTotal(toCome, people)
  const planned = after(hosting.forecast, lasting(hosting.givenUp + longer, room.minute))
  return after(planned, -lasting(talkGivesUp(room, instead, people, planned), room.minute))
}
