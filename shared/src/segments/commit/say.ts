import type { SealedText, SegmentId } from '../../ids.ts'
import type { ByMember } from '../../room/by.ts'
import type { Ruling } from '../../room/decision.ts'
import { isLive, partIndex } from '../../room/live.ts'
import type { Room } from '../../room/room.ts'

/** [K1] A commitment is said in one's turn, and may be said anew until the room is gone. */
export function say(room: Room, segment: SegmentId, words: SealedText, by: ByMember): Ruling {
  const index = room.agenda.findIndex((part) => part.id === segment && part.kind === 'commit')
  if (index < 0) return 'not-now'
  const ruling = maySay(room, index, by)
  if (ruling !== true) return ruling
  const others = room.commitments.filter((commitment) => commitment.member !== by.member)
  return { ...room, commitments: [...others, { member: by.member, segment, words }] }
}

function maySay(room: Room, index: number, by: ByMember): true | 'not-now' | 'not-your-turn' {
  if (room.phase.is === 'over') return true
  if (!isLive(room) || partIndex(room) < index) return 'not-now'
  if (partIndex(room) > index) return true
  const { floor } = room.phase
  if (!floor) return 'not-now'
  const speaking = floor.stage.at === 'turn' && floor.stage.turn.speaker === by.member
  return speaking || floor.heard.includes(by.member) ? true : 'not-your-turn'
}

/** [K2] One’s own commitment can be taken back at any time. */
export const withdraw = (room: Room, by: ByMember): Ruling =>
  room.commitments.some((commitment) => commitment.member === by.member)
    ? { ...room, commitments: room.commitments.filter((commitment) => commitment.member !== by.member) }
    : 'too-late'
