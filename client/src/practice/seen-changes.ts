import type { ViewForAll } from '@rondo/shared/room/view'
import type { Sighting } from './sighting.ts'

type News = Pick<Sighting, 'saw' | 'what' | 'turn'>

const partOf = (all: ViewForAll | null) =>
  all?.phase.is === 'live' ? `${all.phase.running.segment} ${all.phase.running.stage}` : null

const turnOf = (all: ViewForAll | null) =>
  all?.phase.is === 'live' && all.phase.floor?.stage.at === 'turn' ? all.phase.floor.stage.turn : null

const isPaused = (all: ViewForAll | null) => all?.phase.is === 'live' && all.phase.paused !== null

/** What somebody in the room would notice between two views. Nothing in it is a word anybody wrote. */
export function seenChanges(before: ViewForAll | null, after: ViewForAll): readonly News[] {
  const news: News[] = []
  const part = partOf(after)
  if (part !== null && part !== partOf(before)) news.push({ saw: 'part', what: part })
  const turn = turnOf(after)
  if (turn && turn.number !== turnOf(before)?.number) news.push({ saw: 'turn', what: turn.speaker, turn: turn.number })
  if (isPaused(after) !== isPaused(before)) news.push({ saw: isPaused(after) ? 'paused' : 'resumed' })
  if (after.phase.is === 'over' && before?.phase.is !== 'over') {
    news.push({ saw: 'over', what: `${after.phase.heard} of ${after.phase.people}` })
  }
  return news
}
