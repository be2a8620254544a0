import type { MemberId } from '@rondo/shared/ids'
import type { FloorSeen, MemberSeen, TurnSeen } from '@rondo/shared/room/view'
import { type Duration, inSeconds, type Moment } from '@rondo/shared/time'

/** How long before a turn its owner is told, in session seconds. */
const SOON = 30

/** Where somebody stands while a floor is open. */
export type Situation =
  | { readonly is: 'drawing'; readonly first: MemberId | null }
  | { readonly is: 'speaking'; readonly turn: TurnSeen; readonly over: boolean }
  | {
      readonly is: 'listening'
      readonly turn: TurnSeen
      readonly over: boolean
      /** Of those still to speak, the one who speaks included: 2 is next. Null: nothing more to come. */
      readonly place: number | null
      /** Whether that is for the rest of a turn that was put off: a lost line, or a host’s *Skip*. */
      readonly begun: boolean
      readonly soon: boolean
    }
  /** Open talk, and nobody speaks; `waits`: one’s own hand is up, and others come first if they want to. */
  | { readonly is: 'free'; readonly waits: boolean }
  | { readonly is: 'done' }

/** What `member` is to do, or to wait for, at this moment. */
export function situationOf(
  floor: FloorSeen,
  members: readonly MemberSeen[],
  member: MemberId,
  at: Moment,
  minute: Duration,
): Situation {
  const { stage } = floor
  const here = (id: MemberId) => members.some((one) => one.id === id && one.awaySince === null)
  switch (stage.at) {
    case 'drawing':
      return { is: 'drawing', first: floor.drawn.find(here) ?? floor.drawn[0] ?? null }
    case 'free':
      return { is: 'free', waits: floor.waiting.some((one) => one.member === member) }
    case 'done':
      return { is: 'done' }
    case 'turn': {
      const { turn } = stage
      const over = turn.held === null && at >= turn.endsAt
      if (turn.speaker === member) return { is: 'speaking', turn, over }
      // Whoever is away when the turn comes is passed over, so they do not count in the line.
      const line = floor.waiting.filter((one) => one.member === member || here(one.member))
      const index = line.findIndex((one) => one.member === member)
      const place = index < 0 ? null : index + 2
      const begun = line[index]?.begun ?? false
      const soon = place === 2 && turn.held === null && inSeconds(turn.endsAt - at, minute) <= SOON
      return { is: 'listening', turn, over, place, begun, soon }
    }
    default:
      return stage satisfies never
  }
}

/** Who speaks after this turn: the first one waiting who is here. */
export function nextSpeaker(floor: FloorSeen, members: readonly MemberSeen[]): MemberId | null {
  const here = (id: MemberId) => members.some((one) => one.id === id && one.awaySince === null)
  return floor.waiting.find((one) => here(one.member))?.member ?? null
}
