import { after, lasting, milliseconds } from '../time.ts'
import type { Floor, Turn, Waiting } from './floor.ts'
import type { Table } from './table.ts'

/** [T3] The floor goes to the first one waiting who is here; whoever is away is passed over, to the end. [T4] When nobody present is waiting, the round is done. */
export function passOn(floor: Floor, table: Table): Floor {
  // Nobody could hear it: the floor opens when somebody is back.
  if (!table.anybodyHere) return { ...floor, stage: { at: 'drawing', until: table.at } }
  const first = floor.waiting.findIndex((place) => table.isHere(place.member))
  const place = floor.waiting[first]
  if (!place) return { ...floor, stage: { at: 'done' } }
  const passedOver = floor.waiting.slice(0, first)
  return {
    ...floor,
    stage: { at: 'turn', turn: turnFor(place, floor, table) },
    waiting: [...floor.waiting.slice(first + 1), ...passedOver],
  }
}

/** [T5] A whole turn is as long as the part says, times its speaker's time factor. */
export function turnFor(place: Waiting, floor: Floor, table: Table): Turn {
  const whole = lasting(floor.each, table.minute) * table.timeFactor(place.member)
  const length = milliseconds(Math.round(place.left ?? whole))
  const endsAt = after(table.at, length)
  return {
    number: table.nextNumber,
    speaker: place.member,
    own: place.own,
    later: place.later,
    startedAt: table.at,
    length,
    endsAt,
    until: after(endsAt, lasting(floor.grace, table.minute)),
    extensions: 0,
    reclaimed: false,
    held: null,
  }
}
