import type { SealedText, SegmentId } from '../../ids.ts'
import type { ByMember } from '../../room/by.ts'
import type { Ruling } from '../../room/decision.ts'
import { isLive, runningPart } from '../../room/live.ts'
import type { Room } from '../../room/room.ts'

/** [K10] Shows the others what one is writing in this part, as it stands; null: not any more. */
export function showWriting(room: Room, segment: SegmentId, words: SealedText | null, by: ByMember): Ruling {
  const others = room.writing.filter((one) => one.member !== by.member)
  if (words === null) return others.length === room.writing.length ? 'too-late' : { ...room, writing: others }
  if (!isLive(room)) return 'not-now'
  const part = runningPart(room)
  if (part.id !== segment || part.kind !== 'commit') return 'too-late'
  return { ...room, writing: [...others, { member: by.member, words }] }
}
