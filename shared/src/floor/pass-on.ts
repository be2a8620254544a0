import { after, between, lasting, milliseconds } from '../time.ts'
import type { Floor, Turn, Waiting } from './floor.ts'
import { nextInQueue } from './queue.ts'
import type { Table } from './table.ts'

/** [T3] The floor goes to the first one waiting who is here; whoever is away is passed over, to the end. [T4] When nobody present is waiting, the round is done. */
export function passOn(floor: Floor, table: Table): Floor {
  if (floor.queue) return passInQueue(floor, table)
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

/** [T20] In open talk the floor goes to a raised hand, or is free. */
function passInQueue(floor: Floor, table: Table): Floor {
  const place = nextInQueue(floor, table)
  if (!place) return floor.stage.at === 'free' ? floor : { ...floor, stage: { at: 'free', since: table.at } }
  return {
    ...floor,
    stage: { at: 'turn', turn: turnFor(place, floor, table) },
    waiting: floor.waiting.filter((waiting) => waiting !== place),
  }
}

/** [T5] A whole turn is as long as the part says, times its speaker's time factor; in open talk no longer than until it closes. */
export function turnFor(place: Waiting, floor: Floor, table: Table): Turn {
  const whole = lasting(floor.each, table.minute) * table.timeFactor(place.member)
  const open = table.closes === null ? Number.POSITIVE_INFINITY : Math.max(0, between(table.at, table.closes))
  const length = milliseconds(Math.round(Math.min(place.left ?? whole, open)))
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
