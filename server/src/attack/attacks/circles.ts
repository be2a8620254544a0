import { PROTOCOL } from '@rondo/shared/protocol/version'
import { drawDevice, drawSeat } from '@rondo/shared/seal/draw'
import { hashOf, memberOf } from '@rondo/shared/seal/keys'
import type { Dice } from '../../simulation/dice.ts'
import { type CircleOpened, freshCircle } from '../../testing/circle-opening.ts'
import { twist } from '../hostile/mutate.ts'
import { type Attack, drawAddress, type World } from '../hostile/world.ts'
import { ask, head } from './ask.ts'

function post(world: World, path: string, text: string, dice: Dice): Promise<void> {
  world.ledger.sent('strange circles')
  const body = Buffer.from(text)
  const headers = [
    `X-Forwarded-For: ${drawAddress(dice)}`,
    'Content-Type: application/json',
    `Content-Length: ${body.length}`,
  ]
  return ask(world, Buffer.concat([Buffer.from(head(`POST /api/circles${path} HTTP/1.1`, headers)), body]))
}

/** What may be asked of a circle, by somebody in it and by somebody who was invited. */
function requestsFor({ keys, seat, invitation, opening }: CircleOpened): readonly [string, object][] {
  const { circle } = keys
  const identity = { protocol: PROTOCOL, circle, member: opening.member, seat, device: drawDevice() }
  const command = { type: 'purpose.set', words: opening.purpose, revision: 1 }
  const newcomer = drawSeat()
  const joining = { member: memberOf(newcomer), seat: hashOf(newcomer), name: opening.name, agreement: null }
  return [
    ['', opening],
    ['/see', { ...identity, after: 0 }],
    ['/ask', { ...identity, number: 1, command }],
    ['/door', { protocol: PROTOCOL, circle, invitation }],
    ['/join', { protocol: PROTOCOL, circle, invitation, ...joining }],
  ]
}

/** Starts a circle, and asks of it what has something wrong somewhere. */
export const strangeCircles: Attack = {
  name: 'strange circles',
  weight: 15,
  async strike(world, dice) {
    const opened = freshCircle()
    await post(world, '', JSON.stringify(opened.opening), dice)
    for (const [path, body] of requestsFor(opened)) {
      const text = JSON.stringify(body)
      await post(world, path, dice.chance(0.9) ? twist(text, dice) : text, dice)
    }
  },
}
