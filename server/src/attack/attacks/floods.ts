import { drawSeat } from '@rondo/shared/seal/draw'
import { HostileConnection, socketUpgrade } from '../hostile/connection.ts'
import { noise } from '../hostile/values.ts'
import { frame, OPCODE, Wire } from '../hostile/wire.ts'
import type { Attack } from '../hostile/world.ts'
import { authFor } from './messages.ts'

/** Comes and goes, as a machine gone mad would. */
export const comingAndGoing: Attack = {
  name: 'coming and going',
  weight: 8,
  async strike({ port, circles, ledger }, dice) {
    const connections = Array.from({ length: 20 }, () => {
      ledger.sent('coming and going')
      const circle = dice.pick(circles)
      const auth = dice.chance(0.5) ? authFor(circle, dice.chance(0.05) ? circle.seat : drawSeat()) : null
      return new HostileConnection(port, auth, ledger)
    })
    if (dice.chance(0.5)) await new Promise((done) => setTimeout(done, dice.whole(0, 40)))
    for (const connection of connections) connection.close()
  },
}

/** Comes and says nothing, or half of something. */
export const sayingNothing: Attack = {
  name: 'saying nothing',
  weight: 15,
  async strike(world, dice) {
    world.ledger.sent('saying nothing')
    const wire = new Wire(world.port)
    const upgrade = socketUpgrade()
    await wire.say(
      dice.pick([
        '',
        upgrade,
        upgrade.slice(0, dice.whole(1, upgrade.length - 1)),
        upgrade.replace('/socket.io/', '/elsewhere'),
        'POST /api/rooms HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{',
        'GET / HTTP/1.1\r\nHost: x\r\n\r\n',
        noise(20, dice),
      ]),
    )
    world.hold(wire)
  },
}

/** Asks and asks, and never reads an answer. */
export const neverReading: Attack = {
  name: 'never reading',
  weight: 2,
  async strike(world, dice) {
    const { port, circles, ledger } = world
    const circle = dice.pick(circles)
    const seat = dice.chance(0.3) ? circle.seat : drawSeat()
    const connection = new HostileConnection(port, authFor(circle, seat), ledger)
    ledger.sent('never reading')
    if (!(await connection.admitted)) return connection.close()
    connection.wire.deafen()
    const said = dice.pick([
      frame('421["again",{}]'),
      frame('421["whatever"]'),
      frame('40'),
      frame('x'.repeat(125), { opcode: OPCODE.ping }),
    ])
    for (let times = 0; times < 400; times++) {
      ledger.sent('never reading')
      void connection.wire.say(said)
    }
    world.hold(connection.wire)
  },
}
