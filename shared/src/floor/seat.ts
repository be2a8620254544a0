import type { MemberId } from '../ids.ts'
import type { Floor } from './floor.ts'

/** [T14] A late arrival gets a whole turn at the end; whoever is gone has no place any more. The speaker is left alone. In open talk a place is a raised hand. */
export function reseated(floor: Floor, members: readonly MemberId[]): Floor {
  const speaker = floor.stage.at === 'turn' && floor.stage.turn.own ? floor.stage.turn.speaker : null
  const waiting = floor.waiting.filter((place) => members.includes(place.member))
  if (floor.queue) return waiting.length === floor.waiting.length ? floor : { ...floor, waiting }
  const missing = members.filter(
    (member) =>
      member !== speaker &&
      !floor.heard.includes(member) &&
      !waiting.some((place) => place.own && place.member === member),
  )
  if (missing.length === 0 && waiting.length === floor.waiting.length) return floor
  return {
    ...floor,
    // Whoever is gone stays in it: by their place in it cards are dealt to the others.
    drawn: [...floor.drawn, ...missing.filter((member) => !floor.drawn.includes(member))],
    waiting: [...waiting, ...missing.map((member) => ({ member, left: null, own: true, later: false }))],
  }
}
