import { randomBytes } from 'node:crypto'
import { IMAGE_LIMITS } from '@rondo/shared/board/image'
import type { Dice } from '../../simulation/dice.ts'
import { noise } from '../hostile/values.ts'
import { Wire } from '../hostile/wire.ts'
import type { Attack } from '../hostile/world.ts'
import { ask, head } from './ask.ts'
import { stolenTicket } from './stolen-ticket.ts'

const NAME = 'strange pictures'

const drawId = (dice: Dice): string =>
  dice.chance(0.7)
    ? randomBytes(16).toString('base64url')
    : dice.pick(['__proto__', '..%2f..%2fx', '%00', '%E0%A4%A', 'x'.repeat(5_000), '', 'constructor'.repeat(2)])

const drawBody = (dice: Dice): Buffer =>
  dice.pick([Buffer.alloc(0), noise(30, dice), noise(2_000, dice), Buffer.alloc(IMAGE_LIMITS.sealed + 1)])

/** Brings pictures to a board and asks for some: without a ticket, with a good one, too large, cut short, and again and again. */
export const strangeImages: Attack = {
  name: NAME,
  weight: 20,
  async strike(world, dice) {
    const circle = dice.pick(world.circles)
    const ticket = dice.chance(0.6)
      ? await stolenTicket(world, circle)
      : dice.pick(['', `${circle.seat}~a.b.c~99999999999999~x`, noise(300, dice).toString('base64url')])
    const room = dice.chance(0.9) ? circle.room : dice.pick([dice.pick(world.circles).room, '%E0%A4%A', '..'])
    const path = `/api/boards/${room}/images/${drawId(dice)}`
    const authorization = `Authorization: ${dice.chance(0.9) ? 'Bearer ' : ''}${ticket}`
    for (let times = dice.pick([1, 1, 3]); times > 0; times--) {
      world.ledger.sent(NAME, 2)
      const body = drawBody(dice)
      const length = dice.pick([body.length, body.length, body.length + 10, -1, '1e3'])
      const type = dice.chance(0.9) ? 'application/octet-stream' : dice.pick(['application/json', 'image/svg+xml', ''])
      const headers = [authorization, `Content-Type: ${type}`, `Content-Length: ${length}`]
      const request = Buffer.concat([Buffer.from(head(`PUT ${path} HTTP/1.1`, headers)), body])
      if (Number(length) > body.length) {
        // What is missing never comes.
        const wire = new Wire(world.port)
        await wire.say(request)
        world.hold(wire)
      } else await ask(world, request)
      await ask(world, head(`${dice.pick(['GET', 'HEAD', 'DELETE', 'POST'])} ${path} HTTP/1.1`, [authorization]))
    }
  },
}
