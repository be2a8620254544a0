import type { MemberId } from '../ids.ts'
import type { Room } from '../room/room.ts'
import type { Ballot } from './ballot.ts'

/** [E1] Who may hand in; without envelopes it is everybody in the room, whenever they came [B36]. */
export const takingPart = ({ members }: Room, ballot: Ballot): readonly MemberId[] =>
  ballot.envelopes > 0 ? ballot.members : members.map(({ id }) => id)
