import { type Segment, stepsOf } from '@rondo/shared/segments/index'
import type { RoomState } from '../../session/room-state.svelte.ts'

/** The part that begins when this one ends now: those of a teller are passed over when nobody tells. Null: the session ends. */
export function partIfEndedNow({ all, segment }: RoomState): Segment | null {
  const agenda = all?.agenda ?? []
  const toCome = agenda.slice(agenda.findIndex((part) => part.id === segment?.id) + 1)
  // Whether a ballot can be held, shows when its part begins; until then it is taken to be.
  const ballot = { state: { is: 'drafting' } } as const
  const cast = { lead: all?.teller ?? null, chosen: null, ballot, poll: null }
  return toCome.find((part) => stepsOf(part, cast).length > 0) ?? null
}

/** The part that comes next as the plan has it, as long as somebody may still be found who tells. */
export function comingPart(room: RoomState): Segment | null {
  const phase = room.all?.phase
  return phase?.is === 'live' && phase.running.asking ? room.next : partIfEndedNow(room)
}
