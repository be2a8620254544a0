import { drawSeat } from '@rondo/shared/seal/draw'
import type { Dice } from '../../simulation/dice.ts'
import { HostileConnection, socketUpgrade } from '../hostile/connection.ts'
import { twist } from '../hostile/mutate.ts'
import { hostileValue, PROTOTYPE_NAMES } from '../hostile/values.ts'
import { Wire } from '../hostile/wire.ts'
import type { Attack, World } from '../hostile/world.ts'
import { authFor } from './messages.ts'

/** Comes in with a handshake that is wrong somewhere: another room’s join token, no seat, a number for a name. */
export const strangeHandshakes: Attack = {
  name: 'strange handshakes',
  weight: 60,
  async strike({ port, circles, ledger, hold }, dice) {
    ledger.sent('strange handshakes')
    const [one, other] = [dice.pick(circles), dice.pick(circles)]
    const whole = authFor({ ...one, join: dice.chance(0.5) ? one.join : other.join }, drawSeat())
    const said = dice.chance(0.7) ? twist(whole.slice(2), dice) : hostileValue(dice)
    const namespace = dice.pick(['', '', '', '/admin,', '/__proto__,', `/${'n'.repeat(2_000)},`])
    const greeting = `40${namespace}${said}`
    const isHasty = dice.chance(0.1)
    const connection = new HostileConnection(port, isHasty ? null : greeting, ledger)
    // Somebody hasty does not wait until the connection is open.
    if (isHasty) {
      await connection.text(greeting)
      return hold(connection.wire)
    }
    await Promise.race([connection.admitted, connection.wire.ended])
    connection.close()
  },
}

const queries = (dice: Dice): string =>
  dice.pick([
    'EIO=3&transport=websocket',
    'EIO=4&transport=polling',
    'EIO=4',
    'EIO=99&transport=websocket',
    'EIO=4&transport=webtransport',
    'EIO=4&transport=__proto__',
    `EIO=4&transport=websocket&sid=${dice.pick(PROTOTYPE_NAMES)}`,
    'EIO=4&transport=websocket&sid=AAAAAAAAAAAAAAAAAAAA',
    'EIO=4&transport=websocket&EIO=3&sid[]=1',
    'EIO=%E0%A4%A&transport=websocket',
    `EIO=4&transport=websocket&${'x='.repeat(2_000)}`,
  ])

const headers = (dice: Dice): string[] =>
  dice.pick([
    [],
    ['Sec-WebSocket-Key: again'],
    ['Sec-WebSocket-Version: 7'],
    ['Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits=99'],
    ['Sec-WebSocket-Extensions: ;;;,,,'],
    ['Sec-WebSocket-Protocol: __proto__'],
    ['Content-Length: 1000000'],
    ['Transfer-Encoding: chunked'],
    ['Origin: https://elsewhere.example'],
    ['Origin: ::'],
    [`Cookie: ${'c'.repeat(dice.pick([1_000, 20_000]))}`],
  ])

function brokenUpgrade(dice: Dice): string {
  const whole = socketUpgrade(dice.chance(0.7) ? queries(dice) : undefined, headers(dice))
  switch (dice.whole(0, 6)) {
    case 0:
      return whole.replace('GET', dice.pick(['POST', 'PUT', 'CONNECT', 'OPTIONS', 'GET GET', 'get']))
    case 1:
      return whole.replace('websocket\r\n', `${dice.pick(['h2c', 'WEBSOCKET', 'websocket, h2c', ''])}\r\n`)
    case 2:
      return whole.replace(/Sec-WebSocket-Key: .*\r\n/, '')
    case 3:
      return whole.replace('/socket.io/', dice.pick(['/elsewhere', '/socket.io', '//[', '/%E0%A4%A', '/socket.io/../']))
    case 4:
      return whole.replace('HTTP/1.1', dice.pick(['HTTP/1.0', 'HTTP/2.0', 'HTTP/9', '']))
    default:
      return whole
  }
}

/** Requests to become a WebSocket that are wrong somewhere. */
export const brokenUpgrades: Attack = {
  name: 'broken upgrades',
  weight: 60,
  async strike(world: World, dice) {
    world.ledger.sent('broken upgrades')
    const wire = new Wire(world.port)
    await wire.say(brokenUpgrade(dice))
    // Nobody closes what the server does not.
    world.hold(wire)
  },
}
