import type { CommitmentCommand } from '../../commitment/commands.ts'
import { decideCommitment } from '../../commitment/decide-commitment.ts'
import type { SegmentId } from '../../ids.ts'
import type { ByMember } from '../../room/by.ts'
import type { MemberCommand } from '../../room/commands.ts'
import type { Ruling } from '../../room/decision.ts'
import { isLive, partIndex } from '../../room/live.ts'
import { memberIn } from '../../room/members.ts'
import type { Room } from '../../room/room.ts'

type Saying = Extract<MemberCommand, { type: 'commitment.say' }>

/** [K1] A commitment is said in one's turn, and from then on whenever one likes. */
export function say(room: Room, { segment, ...said }: Saying, by: ByMember): Ruling {
  const ruling = maySay(room, segment, by)
  return ruling === true ? aboutCommitments(withoutWriting(room, by), said, by) : ruling
}

/** What a member does to the commitments of this room. */
export function aboutCommitments(room: Room, command: CommitmentCommand, by: ByMember): Ruling {
  const isMember = (id: ByMember['member']) => memberIn(room, id) !== undefined
  const commitments = decideCommitment(room.commitments, command, { by: by.member, at: by.at, isMember })
  return typeof commitments === 'string' ? commitments : { ...room, commitments }
}

/** [K10] What was said is not being written any more. */
const withoutWriting = (room: Room, by: ByMember): Room =>
  room.writing.some((one) => one.member === by.member)
    ? { ...room, writing: room.writing.filter((one) => one.member !== by.member) }
    : room

function maySay(room: Room, segment: SegmentId, by: ByMember): true | 'not-now' | 'not-your-turn' {
  const index = room.agenda.findIndex((part) => part.id === segment && part.kind === 'commit')
  if (index < 0) return 'not-now'
  if (room.phase.is === 'over') return true
  if (!isLive(room) || partIndex(room) < index) return 'not-now'
  if (partIndex(room) > index) return true
  const { floor } = room.phase
  if (!floor) return 'not-now'
  const speaking = floor.stage.at === 'turn' && floor.stage.turn.speaker === by.member
  return speaking || floor.heard.includes(by.member) ? true : 'not-your-turn'
}
