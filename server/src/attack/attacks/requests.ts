import type { Dice } from '../../simulation/dice.ts'
import { freshOpening } from '../../testing/opening.ts'
import { twist } from '../hostile/mutate.ts'
import { hostileValue, noise } from '../hostile/values.ts'
import { Wire } from '../hostile/wire.ts'
import { type Attack, drawAddress } from '../hostile/world.ts'
import { ask, head } from './ask.ts'

/** Asks for a room with a body that is wrong somewhere, or lies about what it is. */
export const strangeOpenings: Attack = {
  name: 'strange openings',
  weight: 60,
  async strike(world, dice) {
    world.ledger.sent('strange openings')
    const { opening } = freshOpening()
    const whole = JSON.stringify(dice.chance(0.1) ? { ...opening, room: dice.pick(world.circles).room } : opening)
    const text = dice.chance(0.8) ? twist(whole, dice) : hostileValue(dice)
    const body = dice.chance(0.05) ? noise(300, dice) : Buffer.from(text)
    const length = dice.pick([body.length, body.length, body.length, body.length + 10, -1, '1e3', '0x10', 2 ** 53])
    const type = dice.chance(0.8)
      ? 'application/json'
      : dice.pick(['text/plain', 'application/json; charset=utf-7', 'multipart/form-data; boundary=x', '__proto__', ''])
    const encoding = dice.pick(['', '', '', 'Content-Encoding: gzip', 'Content-Encoding: br', 'Content-Encoding: x'])
    const headers = [
      `X-Forwarded-For: ${
        dice.chance(0.9)
          ? drawAddress(dice)
          : hostileValue(dice)
              .slice(0, 100)
              .replace(/[^ -~]/g, '')
      }`,
      `Content-Type: ${type}`,
      dice.chance(0.9) ? `Content-Length: ${length}` : 'Transfer-Encoding: chunked',
      ...(encoding === '' ? [] : [encoding]),
    ]
    const request = Buffer.concat([Buffer.from(head('POST /api/rooms HTTP/1.1', headers)), body])
    if (Number(length) <= body.length) return ask(world, request)
    // What is missing never comes.
    const wire = new Wire(world.port)
    await wire.say(request)
    world.hold(wire)
  },
}

const PATHS: readonly string[] = [
  '/',
  '/healthz',
  '/metrics',
  '/r/AAAAAAAAAAAAAAAA',
  '/r/%E0%A4%A',
  '/r/__proto__',
  '/api/rooms',
  '/api/rooms/../../',
  '/../../../../etc/passwd',
  '/assets/..%2f..%2f..%2fpackage.json',
  '/assets/%2e%2e/%2e%2e/server/dist/main.js',
  '/assets/%00',
  '/assets/....//....//',
  '/%c0%ae%c0%ae/',
  '//elsewhere.example/',
  'http://elsewhere.example/',
  '*',
  '/?a[__proto__][x]=1&a=1&a[]=2',
  `/${'a/'.repeat(3_000)}`,
  `/${'%41'.repeat(2_000)}`,
]

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE', 'PATCH', 'PROPFIND', 'CONNECT', 'G E T']

function strangeHeader(dice: Dice): string {
  return dice.pick([
    'Accept: text/html',
    'Accept-Encoding: br;q=9, gzip;q=x',
    'If-None-Match: W/"x"',
    'Range: bytes=0-18446744073709551615,5-1',
    `Host: <script>;, ${'x'.repeat(200)}`,
    'X-Forwarded-Host: ;,"\'',
    'X-Forwarded-Proto: https',
    `X-Long: ${'h'.repeat(dice.pick([5_000, 17_000]))}`,
    'Content-Length: 5\r\nContent-Length: 6',
    'Transfer-Encoding: chunked\r\nContent-Length: 5',
    'Expect: 100-continue',
    'Expect: whatever',
    ': nameless',
    'Upgrade: h2c',
  ])
}

/** Asks for addresses that are not there, in ways nobody asks. */
export const strangeRequests: Attack = {
  name: 'strange requests',
  weight: 60,
  async strike(world, dice) {
    world.ledger.sent('strange requests')
    if (dice.chance(0.05)) return ask(world, Buffer.concat([noise(dice.whole(1, 300), dice), Buffer.from('\r\n\r\n')]))
    const start = `${dice.pick(METHODS)} ${dice.pick(PATHS)} HTTP/1.1`
    await ask(world, head(start, dice.chance(0.5) ? [strangeHeader(dice)] : []))
  },
}
