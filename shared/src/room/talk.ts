import type { Spoken } from '../floor/floor.ts'
import type { MemberId } from '../ids.ts'
import { type Duration, milliseconds } from '../time.ts'
import { isLive, type LiveRoom } from './live.ts'
import type { Room } from './room.ts'

/** [T23] An open talk that counts is over: what everyone has spoken is added up. Seconds of rounds never get here. */
export function talkedOver(room: LiveRoom): LiveRoom {
  const queue = room.phase.floor?.queue
  if (!queue?.counts) return room
  const spoken = queue.spoken.reduce(added, room.talk?.spoken ?? [])
  const phase = { ...room.phase, floor: null }
  return { ...room, phase, talk: { spoken } }
}

/** What the balance is made from; null before the first open talk is over, and during another one. */
export function talkedIn(
  room: Room,
): { spoken: readonly Spoken[]; people: readonly MemberId[]; minute: Duration } | null {
  if (!room.talk || (isLive(room) && room.phase.floor?.queue?.counts)) return null
  return { spoken: room.talk.spoken, people: room.members.map((member) => member.id), minute: room.minute }
}

const added = (sums: readonly Spoken[], one: Spoken): readonly Spoken[] => {
  const before = sums.find((sum) => sum.member === one.member)?.time ?? 0
  return [
    ...sums.filter((sum) => sum.member !== one.member),
    { member: one.member, time: milliseconds(before + one.time) },
  ]
}
