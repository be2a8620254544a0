import { AGREED_VOTERS, type Ballot, LEAST_VOTERS } from '../ballot/ballot.ts'
import { openBallot } from '../ballot/open-ballot.ts'
import type { CardId } from '../ids.ts'
import type { Poll } from '../poll/poll.ts'
import { kindOf, type Segment } from '../segments/index.ts'
import type { Holding } from '../segments/kind.ts'
import type { Chance } from './chance.ts'
import { choosable } from './choosable.ts'
import { present } from './members.ts'
import type { Room } from './room.ts'

/** What a part holds as it begins. */
interface Held {
  readonly ballot: Ballot | null
  readonly poll: Poll | null
}

const NOTHING: Held = { ballot: null, poll: null }

/** [E1] The ballot of a part among those who are here; too few for one are asked by name, or nothing. */
export function heldBy(room: Room, segment: Segment, { random }: Chance): Held {
  const holding = kindOf(segment).ballot?.(segment.options)
  if (!holding) return NOTHING
  const choices = choicesOf(room, holding)
  if (holding.among && choices.length === 0) return NOTHING
  const members = present(room).map((member) => member.id)
  const { envelopes, few } = holding
  // [B36] Whoever comes while it is held takes part as well.
  if (few === 'never') return { ballot: openBallot([], { envelopes, choices }, random), poll: null }
  if (members.length >= LEAST_VOTERS) return { ballot: openBallot(members, { envelopes, choices }, random), poll: null }
  const isAsked = few === 'open' ? members.length > 0 : few === 'agree' && members.length === AGREED_VOTERS
  return isAsked ? { ballot: null, poll: { members, choices, answers: [], isOpen: true } } : NOTHING
}

function choicesOf(room: Room, { among }: Holding): readonly CardId[] {
  if (among === 'cards') return choosable(room)
  return among === 'topic' && room.topic !== null ? [room.topic] : []
}
