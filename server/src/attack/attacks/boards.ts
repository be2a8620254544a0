import { randomBytes } from 'node:crypto'
import { farewellOf } from '@rondo/shared/board/farewell'
import { BOARD_MESSAGES, SYNC } from '@rondo/shared/board/messages'
import { drawSeat } from '@rondo/shared/seal/draw'
import { createEncoder, toUint8Array, writeVarUint, writeVarUint8Array } from 'lib0/encoding'
import { Doc } from 'yjs'
import type { Dice } from '../../simulation/dice.ts'
import { noise } from '../hostile/values.ts'
import { frame, OPCODE, Wire } from '../hostile/wire.ts'
import type { Attack, World } from '../hostile/world.ts'
import { stolenTicket } from './stolen-ticket.ts'

const NAME = 'boards'
/** What a WebSocket server may say of frames that are none (RFC 6455, section 7.4.1). */
const OF_FRAMES = [1002, 1003, 1007, 1009]
/** Milliseconds after which nobody waits for a goodbye any more. */
const PATIENCE = 2_000

const upgrade = (room: string, ticket: string): string =>
  [
    `GET /board/${room}?ticket=${ticket} HTTP/1.1`,
    'Host: 127.0.0.1',
    'Connection: Upgrade',
    'Upgrade: websocket',
    'Sec-WebSocket-Version: 13',
    `Sec-WebSocket-Key: ${randomBytes(16).toString('base64')}`,
    '\r\n',
  ].join('\r\n')

const binary = (bytes: Uint8Array): Buffer => frame(Buffer.from(bytes), { opcode: OPCODE.binary })

function sync(step: number, body: Uint8Array): Uint8Array {
  const encoder = createEncoder()
  writeVarUint(encoder, BOARD_MESSAGES.sync)
  writeVarUint(encoder, step)
  writeVarUint8Array(encoder, body)
  return toUint8Array(encoder)
}

const NOTHING = Uint8Array.of(0)
const GREETING = [sync(SYNC.askFrom, NOTHING), sync(SYNC.answer, Uint8Array.of(0, 0))]

/** Two updates, the second of which builds on the first. */
function twoUpdates(): readonly Uint8Array[] {
  const doc = new Doc()
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  doc.getMap('hostile').set('x', 1)
  doc.getMap('hostile').set('x', 2)
  return updates
}

/** Declares 30 million structs of one client, or as many clients, in a few bytes. */
const declaring = (dice: Dice): Uint8Array =>
  dice.pick([
    Uint8Array.of(1, 0x80, 0x87, 0xa7, 0x0e, 1, 0, 0),
    Uint8Array.of(0x80, 0x87, 0xa7, 0x0e, 1, 1, 0, 0),
    Uint8Array.of(0, 1, 1, 0x80, 0x87, 0xa7, 0x0e, 1, 1),
  ])

function spoilt(update: Uint8Array, dice: Dice): Uint8Array {
  const bytes = Buffer.from(update)
  bytes[dice.whole(0, bytes.length - 1)] = dice.whole(0, 255)
  return dice.chance(0.5) ? bytes : bytes.subarray(0, dice.whole(0, bytes.length - 1))
}

/** Frames that no browser would send. */
function harm(dice: Dice): readonly Buffer[] {
  const [first, second] = twoUpdates() as [Uint8Array, Uint8Array]
  const update = (bytes: Uint8Array) => binary(sync(SYNC.update, bytes))
  switch (dice.whole(0, 8)) {
    case 0:
      return [binary(noise(dice.whole(1, 2_000), dice))]
    case 1:
      return [update(declaring(dice))]
    case 2:
      return [update(second)]
    case 3:
      return Array.from({ length: 20 }, () => update(spoilt(dice.pick([first, second]), dice)))
    case 4:
      return [binary(new Uint8Array(1_100_000))]
    case 5:
      return Array.from({ length: 600 }, () => update(first))
    case 6:
      // Presence of several, and of somebody who is not there.
      return [
        binary(Uint8Array.of(1, 6, 2, 1, 1, 0, 2, 1)),
        binary(Uint8Array.of(1, 8, 1, 7, 1, 4, 110, 117, 108, 108)),
      ]
    case 7:
      return [binary(sync(SYNC.askFrom, noise(20, dice))), frame('[]'), frame('', { opcode: OPCODE.ping })]
    default:
      return [binary(sync(dice.whole(3, 200), first)), binary(Uint8Array.of(dice.whole(4, 200), 1, 1))]
  }
}

/** Waits for the goodbye, which must be one of ours or of the protocol's. */
async function hearGoodbye(world: World, wire: Wire): Promise<void> {
  let late: NodeJS.Timeout | undefined
  const patience = new Promise((done) => {
    late = setTimeout(done, PATIENCE)
  })
  await Promise.race([wire.ended, patience])
  clearTimeout(late)
  const code = goodbyeIn(wire)
  if (code !== null && farewellOf(code) === null && !OF_FRAMES.includes(code))
    world.ledger.wrong(`a board said goodbye with ${code}`)
  wire.cut()
}

function goodbyeIn(wire: Wire): number | null {
  if (wire.takeHead() === null) return null
  let data = wire.heard
  while (data.length >= 2) {
    const short = (data[1] ?? 0) & 0x7f
    const head = short < 126 ? 2 : short === 126 ? 4 : 10
    if (data.length < head) return null
    const length = short < 126 ? short : short === 126 ? data.readUInt16BE(2) : data.readUInt32BE(6)
    if (((data[0] ?? 0) & 0x0f) === OPCODE.close) return data.length >= head + 2 ? data.readUInt16BE(head) : null
    data = data.subarray(head + length)
  }
  return null
}

/** At a board: without a ticket, with one of another room, twice with the same, and with a good one and bad intentions. */
export const strangeBoards: Attack = {
  name: NAME,
  weight: 25,
  async strike(world, dice) {
    const circle = dice.pick(world.circles)
    const isInside = dice.chance(0.6)
    const other = dice.pick(world.circles)
    const ticket = isInside
      ? await stolenTicket(world, circle)
      : dice.pick([
          '',
          noise(40, dice).toString('base64url'),
          encodeURIComponent(`${other.seat}~a.b.c~99999999999999~${drawSeat()}`),
        ])
    world.ledger.sent(NAME)
    const wire = new Wire(world.port)
    await wire.say(upgrade(dice.chance(0.9) ? circle.room : dice.pick([other.room, '%E0%A4%A', '']), ticket))
    for (const message of dice.chance(0.8) ? GREETING : []) await wire.say(binary(message))
    if (dice.chance(0.1)) {
      // Asks for all of it again and again, and reads nothing.
      wire.deafen()
      for (let times = 0; times < 300; times++) void wire.say(binary(GREETING[0] ?? NOTHING))
      world.ledger.sent(NAME, 300)
      return world.hold(wire)
    }
    for (const message of harm(dice)) {
      world.ledger.sent(NAME)
      void wire.say(message)
    }
    await hearGoodbye(world, wire)
  },
}
