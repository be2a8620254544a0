import { drawSeat } from '@rondo/shared/seal/draw'
import type { Dice } from '../../simulation/dice.ts'
import { HostileConnection } from '../hostile/connection.ts'
import { hostileValue, noise, PROTOTYPE_NAMES } from '../hostile/values.ts'
import { frame, OPCODE } from '../hostile/wire.ts'
import type { Attack } from '../hostile/world.ts'
import { authFor } from './messages.ts'

/** Packets that Socket.IO and Engine.IO do not know, or not like this. */
function drawPackets(dice: Dice): readonly (string | Buffer)[] {
  const many = dice.whole(1, 40)
  const chosen: (() => readonly (string | Buffer)[])[] = [
    () => ['451-["command",{"_placeholder":true,"num":0}]'],
    () => ['451-["command",{"_placeholder":true,"num":0}]', frame('x', { opcode: OPCODE.binary })],
    () => ['451-["command",{"_placeholder":true,"num":9}]', frame('x', { opcode: OPCODE.binary })],
    () => ['4510-["x"]', ...Array.from({ length: 9 }, () => frame(noise(3_000, dice), { opcode: OPCODE.binary }))],
    () => ['459999999-["x"]'],
    () => ['45-1-["x"]', '45'],
    () => Array.from({ length: many }, (_, id) => `43${id}[${hostileValue(dice)}]`),
    () => Array.from({ length: many }, () => `43${dice.pick(PROTOTYPE_NAMES)}[]`),
    () => Array.from({ length: many }, () => '40'),
    () => Array.from({ length: many }, (_, number) => `40/room-${number},{}`),
    () => ['41', '41', '42["again",{}]'],
    () => ['44{"message":"x"}', '46', '47', '48', '49'],
    () => [`4${dice.whole(0, 9)}${hostileValue(dice)}`],
    () => [`42${'9'.repeat(400)}["again",{}]`],
    () => [`42/${'n'.repeat(1_000)},1["again",{}]`],
    () => ['0{"sid":"x"}', '1', '2', '3probe', '5', '6', '7'].slice(dice.whole(0, 6)),
    () => Array.from({ length: many }, () => '3'),
    () => ['bAAAA', 'b4', 'b'],
    () => [frame(noise(dice.whole(1, 500), dice), { opcode: OPCODE.binary })],
    () => [frame(noise(dice.whole(1, 500), dice))],
    () => [frame('', { opcode: dice.whole(0, 15), flags: dice.whole(0, 15) << 4 })],
    () => [frame('42["again",{}]', { masked: false })],
    () => [frame('x', { length: 2n ** 40n })],
    () => [frame('x', { length: 2n ** 63n + 1n })],
    () => [frame('42["aga', { flags: 0 }), ...Array.from({ length: many }, () => frame('x', { opcode: 0, flags: 0 }))],
    () => [frame('x'.repeat(126), { opcode: OPCODE.ping })],
    () => Array.from({ length: many }, () => frame('x'.repeat(125), { opcode: OPCODE.ping })),
    () => Array.from({ length: many }, () => frame('', { opcode: OPCODE.pong })),
    () => [frame(noise(2, dice), { opcode: OPCODE.close })],
    () => [noise(dice.whole(1, 2_000), dice)],
    () =>
      ['', '4', '42', '42[]', '42[null]', '42["', '42[1]', '42["disconnect"]', '42["connect"]'].slice(dice.whole(0, 8)),
  ]
  return dice.pick(chosen)()
}

/** Says what the protocol below the room does not know, before and after it is let in. */
export const strangePackets: Attack = {
  name: 'strange packets',
  weight: 60,
  async strike(world, dice) {
    const { port, circles, ledger } = world
    const circle = dice.pick(circles)
    const seat = dice.chance(0.2) ? circle.seat : drawSeat()
    const connection = new HostileConnection(port, dice.chance(0.7) ? authFor(circle, seat) : null, ledger)
    if (dice.chance(0.7)) await Promise.race([connection.admitted, connection.wire.ended, moment()])
    for (const packet of drawPackets(dice)) {
      ledger.sent('strange packets')
      await (typeof packet === 'string' ? connection.text(packet) : connection.wire.say(packet))
    }
    if (dice.chance(0.2)) world.hold(connection.wire)
    else {
      await Promise.race([connection.wire.ended, moment()])
      connection.close()
    }
  },
}

/** Long enough for an answer to be on its way. */
const moment = (): Promise<void> => new Promise((done) => setTimeout(done, 50))
