import type { MemberId } from '../ids.ts'
import type { Floor } from './floor.ts'

/** Whether *Me later* is still to be had: once a round, before one's turn, and not by the last one. */
export function mayBeLater(floor: Floor, member: MemberId): boolean {
  if (floor.queue) return false
  const index = floor.waiting.findIndex((place) => place.member === member && place.own)
  const place = floor.waiting[index]
  return place !== undefined && !place.later && place.left === null && index < floor.waiting.length - 1
}

/** [T10] *Me later*: once a round, to the end. */
export function movedToEnd(floor: Floor, member: MemberId): Floor {
  const place = floor.waiting.find((waiting) => waiting.member === member && waiting.own)
  if (!place) return floor
  return { ...floor, waiting: [...floor.waiting.filter((waiting) => waiting !== place), { ...place, later: true }] }
}
