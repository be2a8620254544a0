import { firstOf } from '@rondo/shared/room/topic-taken'
import type { ViewForAll } from '@rondo/shared/room/view'
import { type Segment, stepsOf } from '@rondo/shared/segments/index'
import type { RoomState } from '../../session/room-state.svelte.ts'

/** The part that begins when this one ends now: those of a teller are passed over when nobody tells. Null: the session ends. */
export function partIfEndedNow({ all, segment }: RoomState): Segment | null {
  const agenda = all?.agenda ?? []
  const toCome = agenda.slice(agenda.findIndex((part) => part.id === segment?.id) + 1)
  const cast = { lead: all?.teller ?? null, chosen: null, poll: null }
  return (
    toCome.find((part) => stepsOf(part, { ...cast, ballot: mayBeHeld(part, all, segment) ? HELD : null }).length > 0) ??
    null
  )
}

/** Whether a ballot can be held, shows when its part begins; until then it is taken to be. */
const HELD = { state: { is: 'drafting' } } as const

/** Stages in which cards are still to come. */
const WRITING: ReadonlySet<string> = new Set(['agreeing', 'writing', 'handing'])

/** [E17] Whether there may be something to choose among. */
function mayBeHeld(part: Segment, all: ViewForAll | null, now: Segment | null): boolean {
  if (part.kind !== 'vote' || all?.phase.is !== 'live') return true
  const { options } = part
  if (options.method === 'consent' && options.question !== null) return true
  const { stage, segment, ballot } = all.phase.running
  if (WRITING.has(stage)) return true
  const cards = all.collections.at(-1)?.cards ?? []
  if (options.method !== 'consent') return cards.some(({ hidden }) => !hidden)
  if (all.topic !== null || now?.kind !== 'vote') return all.topic !== null
  const vote = all.votes.findLast((one) => one.segment === segment)?.vote
  return vote ? firstOf(vote) !== undefined : ballot?.state.is !== 'void'
}

/** The part that comes next as the plan has it, as long as somebody may still be found who tells. */
export function comingPart(room: RoomState): Segment | null {
  const phase = room.all?.phase
  return phase?.is === 'live' && phase.running.asking ? room.next : partIfEndedNow(room)
}
