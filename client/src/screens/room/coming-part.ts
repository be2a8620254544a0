import { firstOf } from '@rondo/shared/room/topic-taken'
import type { ViewForAll } from '@rondo/shared/room/view'
import { type Segment, stepsOf } from '@rondo/shared/segments/index'
import type { RoomState } from '../../session/room-state.svelte.ts'

/** The part that begins when this one ends now: those of a teller are passed over when nobody tells, and votes with nothing to choose among. Null: the session ends. */
export function partIfEndedNow(room: RoomState): Segment | null {
  const { all, segment } = room
  // Whether a ballot can be held, shows when its part begins; until then it is taken to be.
  const ballot = { state: { is: 'drafting' } } as const
  const cast = { lead: all?.teller ?? null, chosen: null, ballot, poll: null }
  return partsToCome(room).find((part) => stepsOf(part, cast).length > 0 && hasChoices(part, segment, all)) ?? null
}

/** [E17] The votes that drop out if this part ends now. */
export function votesPassedOver(room: RoomState): readonly Segment[] {
  const toCome = partsToCome(room)
  const next = partIfEndedNow(room)
  return toCome.slice(0, next ? toCome.indexOf(next) : toCome.length).filter(({ kind }) => kind === 'vote')
}

/** What the plan has after the running part. */
function partsToCome({ all, segment }: RoomState): readonly Segment[] {
  const agenda = all?.agenda ?? []
  return agenda.slice(agenda.findIndex((part) => part.id === segment?.id) + 1)
}

/** [E17] Whether there may be something to choose among, were this part to come after `now`. */
function hasChoices(part: Segment, now: Segment | null, all: ViewForAll | null): boolean {
  if (part.kind !== 'vote' || all?.phase.is !== 'live') return true
  const { options } = part
  const { running } = all.phase
  // An own question, or cards that are still being written.
  if ((options.method === 'consent' && options.question !== null) || /agree|writ|hand/.test(running.stage)) return true
  if (options.method !== 'consent') return all.collections.at(-1)?.cards.some(({ hidden }) => !hidden) === true
  if (all.topic !== null || now?.kind !== 'vote') return all.topic !== null
  const vote = all.votes.findLast((one) => one.segment === running.segment)?.vote
  return vote ? firstOf(vote) !== undefined : running.ballot?.state.is !== 'void'
}

/** The part that comes next as the plan has it, as long as somebody may still be found who tells. */
export function comingPart(room: RoomState): Segment | null {
  const phase = room.all?.phase
  return phase?.is === 'live' && phase.running.asking ? room.next : partIfEndedNow(room)
}
