import { PROTOCOL } from '@rondo/shared/protocol/version'
import { drawDevice, drawSeat } from '@rondo/shared/seal/draw'
import type { Dice } from '../../simulation/dice.ts'
import type { Known } from '../honest/circle.ts'
import { HostileConnection } from '../hostile/connection.ts'
import { drawEvent } from '../hostile/draw-event.ts'
import { garble } from '../hostile/mutate.ts'
import { frame } from '../hostile/wire.ts'
import type { Attack, World } from '../hostile/world.ts'

/** As many as one connection may send at once, so that they are looked at. */
const BURST = 28
const FLOOD = 600

/** What an honest browser would say on this seat. */
export const authFor = ({ room, join }: Pick<Known, 'room' | 'join'>, seat: string): string =>
  `40${JSON.stringify({ protocol: PROTOCOL, room, join, seat, device: drawDevice() })}`

/** Says one thing after another, waits for the answers, and breaks its own connection at the end. */
async function harangue(name: string, seatOf: (known: Known) => string, world: World, dice: Dice, count: number) {
  const circle = dice.pick(world.circles)
  const connection = new HostileConnection(world.port, authFor(circle, seatOf(circle)), world.ledger)
  world.ledger.sent(name)
  if (await connection.admitted) {
    for (let times = 0; times < count && !connection.wire.isEnded; times++) {
      world.ledger.sent(name)
      const said = connection.event(drawEvent(circle, world, dice))
      // Some wait for the one before to be on its way, some do not.
      if (times % 8 === 7) await said
    }
    await connection.answered()
    if (world.frames.length > 0 && dice.chance(0.5)) {
      world.ledger.sent(name)
      await connection.wire.say(frame(garble(`4${dice.pick(world.frames)}`, dice.pick(world.frames), dice)))
    }
  }
  connection.close()
}

/** At the door of a circle, with its link and without a seat. */
export const atTheDoor: Attack = {
  name: 'at the door',
  weight: 30,
  strike: (world, dice) => harangue('at the door', drawSeat, world, dice, BURST),
}

/** Inside a circle, on a seat in it. */
export const inside: Attack = {
  name: 'inside',
  weight: 20,
  strike: (world, dice) => harangue('inside', ({ seat }) => seat, world, dice, BURST),
}

/** More than anybody may say. */
export const tooMany: Attack = {
  name: 'too many',
  weight: 1,
  strike: (world, dice) => harangue('too many', drawSeat, world, dice, FLOOD),
}
