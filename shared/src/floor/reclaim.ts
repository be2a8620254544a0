import type { MemberId } from '../ids.ts'
import type { Moment } from '../time.ts'
import type { Ended, Floor, Turn, Waiting } from './floor.ts'
import { turnFor } from './pass-on.ts'
import type { Table } from './table.ts'

/** [T8] *I wasn’t done*: within 8 s the turn comes back with what was left. Whoever has begun meanwhile is next, and loses nothing. */
export function reclaimed(floor: Floor, ended: Ended, table: Table): Floor {
  const interrupted = floor.stage.at === 'turn' ? placeOf(floor.stage.turn, ended.at) : null
  const place: Waiting = { member: ended.speaker, left: ended.left, own: ended.own, later: ended.later }
  const waiting = withoutPostponed(floor.waiting, ended)
  return {
    ...floor,
    stage: { at: 'turn', turn: { ...turnFor(place, floor, table), reclaimed: true } },
    waiting: interrupted ? [interrupted, ...waiting] : waiting,
    heard: ended.own ? floor.heard.filter((member) => member !== ended.speaker) : floor.heard,
    ended: null,
  }
}

/** Not by somebody who speaks already. */
export const mayReclaim = ({ stage, ended }: Floor, member: MemberId): boolean =>
  ended?.speaker === member && !(stage.at === 'turn' && stage.turn.speaker === member)

/** Null for the very time the speaker had given away: it is theirs again. */
const placeOf = (turn: Turn, givenAt: Moment): Waiting | null =>
  !turn.own && turn.startedAt === givenAt
    ? null
    : { member: turn.speaker, left: turn.length, own: turn.own, later: turn.later }

/** The ended turn may have gone to the end of the order; it must not be had twice. */
function withoutPostponed(waiting: readonly Waiting[], ended: Ended): readonly Waiting[] {
  const index = waiting.findLastIndex(
    (place) => place.member === ended.speaker && place.own === ended.own && place.left === ended.left,
  )
  return index < 0 ? waiting : waiting.toSpliced(index, 1)
}
