import { connect } from 'node:net'
import { LIMITS } from '@rondo/shared/protocol/fields'
import { drawSeat } from '@rondo/shared/seal/draw'
import { Manager } from 'socket.io-client'
import { expect, test } from 'vitest'
import { authFor } from '../attack/attacks/messages.ts'
import { HostileConnection, socketUpgrade } from '../attack/hostile/connection.ts'
import { Ledger } from '../attack/hostile/ledger.ts'
import { frame, OPCODE, Wire } from '../attack/hostile/wire.ts'
import { group, openRoom } from '../testing/group.ts'
import type { Guest } from '../testing/guest.ts'

/** Bytes sent at a time to somebody who never reads, and in all at most. */
const PACK = 200_000
const BETWEEN = 60_000_000

const pause = (id: string, seconds: number) => ({ id, kind: 'pause', options: { seconds } })

const many = (count: number) => Array.from({ length: count }, (_, place) => pause(`part-${place}`, 60))

/** Whatever was done, the others go on as before. */
async function expectUntouched(ada: Guest, before: unknown) {
  expect(ada.all).toEqual(before)
  const answer = await ada.ask({ type: 'plan.set', minutes: 61, mustEndBy: null })
  expect(answer).toMatchObject({ ok: true })
}

test('[S20] a message without the shape it must have is refused, once, and changes nothing', async () => {
  const { ada, bo } = await group('ada', 'bo')
  const before = ada.all
  const wrong: unknown[][] = [
    [],
    [null],
    ['session.start'],
    [{}, {}],
    [{ number: 1 }],
    [{ number: 0, command: { type: 'session.start' } }],
    [{ number: 1.5, command: { type: 'session.start' } }],
    [{ number: 1, command: { type: 'session.start', extra: true } }],
    [{ number: 1, command: { type: 'turn.expire', turn: 1 } }],
    [{ number: 1, command: { type: 'member.join' } }],
    [{ number: 1, command: { type: 'toString' } }],
    [{ number: 1, command: { type: '__proto__' } }],
    [{ number: 1, command: JSON.parse('{"__proto__":{"type":"session.start"}}') }],
    [{ number: 1, command: { type: 'session.start' } }, 'one more'],
    [Buffer.from('binary')],
    [{ number: 1, command: Buffer.from('binary') }],
    [{ number: 1, command: { type: 'plan.set', minutes: '60', mustEndBy: null } }],
    [{ number: 1, command: { type: 'plan.set', minutes: 1e9, mustEndBy: null } }],
    [{ number: 1, command: { type: 'plan.set', minutes: 60, mustEndBy: 1e300 } }],
    [{ number: 1, command: { type: 'asking.expire', segment: 'opening', until: 1 } }],
    [{ number: 1, command: { type: 'hand.raise', segment: '__proto__' } }],
    [{ number: 1, command: { type: 'hand.raise' } }],
    [{ number: 1, command: { type: 'offer.make', to: 'constructor' } }],
    [{ number: 1, command: { type: 'member.remove', member: '' } }],
    [{ number: 1, command: { type: 'door.close', forever: true } }],
    [{ number: 1, command: { type: 'plan.change', after: null, parts: 'all' } }],
    [{ number: 1, command: { type: 'plan.change', after: null, parts: [{ id: 'a', kind: 'toString', options: {} }] } }],
    [{ number: 1, command: { type: 'plan.change', after: null, parts: [pause('a', 60), pause('a', 60)] } }],
    [{ number: 1, command: { type: 'plan.change', after: null, parts: [pause('a', 1e300)] } }],
    [{ number: 1, command: { type: 'plan.change', after: null, parts: many(31) } }],
  ]
  for (const [place, args] of wrong.entries()) {
    // One alone would be told that it is too often.
    const guest = place % 2 === 0 ? ada : bo
    expect(await guest.say('command', ...args), JSON.stringify(args)).toEqual({ refused: 'malformed' })
  }
  await expectUntouched(ada, before)
})

test('[S20] unknown names, and names that every object has, are refused like anything else', async () => {
  const { ada, bo } = await group('ada', 'bo')
  const before = ada.all
  for (const name of [
    'shout',
    'toString',
    '__proto__',
    'constructor',
    'hasOwnProperty',
    'error',
    'message',
    'packet',
  ]) {
    expect(await bo.say(name, {}), name).toEqual({ refused: 'malformed' })
  }
  // Without anybody to answer to.
  for (const name of ['error', 'command', 'again', 'probe', 'whatever'])
    bo.socket.emit(name as 'again', {}, undefined as never)
  expect(await bo.probe()).toHaveProperty('at')
  await expectUntouched(ada, before)
})

test('[S21] a message over 64 KiB is too large, one over 128 KiB ends its connection, and nobody else’s', async () => {
  const { ada, bo } = await group('ada', 'bo')
  const before = ada.all
  expect(await bo.say('command', 'x'.repeat(LIMITS.message + 1))).toEqual({ refused: 'too-large' })
  expect(await bo.say('command', 'x'.repeat(LIMITS.message - 100))).toEqual({ refused: 'malformed' })
  bo.socket.emit('command', 'x'.repeat(3 * LIMITS.message) as never, () => {})
  await bo.until(() => !bo.socket.connected)
  await ada.until(() => ada.all?.members.some(({ awaySince }) => awaySince !== null) === true)
  expect(ada.all?.phase).toEqual(before?.phase)
  expect(await ada.probe()).toHaveProperty('at')
})

test('[S22] more than anybody needs is too often, for that connection alone', async () => {
  const { ada, bo, everyone } = await group('ada', 'bo')
  const answers = await Promise.all(Array.from({ length: 80 }, () => bo.say('again', {})))
  const refused = answers.filter((answer) => 'refused' in answer && answer.refused === 'too-often')
  expect(refused.length).toBeGreaterThan(30)
  expect(answers.length - refused.length).toBeGreaterThanOrEqual(20)
  expect(await ada.ask({ type: 'plan.set', minutes: 50, mustEndBy: null })).toMatchObject({ ok: true })
  const probes = await Promise.all(Array.from({ length: 20 }, () => bo.probe()))
  for (const probe of probes) expect(probe).toHaveProperty('at')
  expect(everyone.every((guest) => guest.socket.connected)).toBe(true)
})

test('[S23] forbidden and late commands are refused and leave everything as it was', async () => {
  const { ada, bo } = await group('ada', 'bo')
  const before = ada.all
  expect(await bo.ask({ type: 'session.start' })).toEqual({ refused: 'too-few' })
  expect(await bo.ask({ type: 'plan.set', minutes: 30, mustEndBy: null })).toEqual({ refused: 'not-host' })
  expect(await bo.ask({ type: 'turn.done', turn: 7 })).toHaveProperty('refused')
  expect(await bo.ask({ type: 'room.burn' })).toEqual({ refused: 'not-now' })
  await expectUntouched(ada, before)
})

test('[S24] raw bytes that are not the protocol end their own connection only', async () => {
  const { ada, port } = await group('ada')
  const before = ada.all
  const frames: (string | Buffer)[] = [
    '40{"protocol":',
    '4"',
    '42["error"]',
    '451-["x",{"_placeholder":true,"num":9}]',
    '459999999-["x"]',
    '9',
    '2',
    `40${'['.repeat(50_000)}`,
    Buffer.from([255, 0, 255]),
  ]
  for (const frame of frames) {
    const { send, closed } = await rawConnection(port)
    send(frame)
    await closed
  }
  await expectUntouched(ada, before)
})

test('[S24] broken upgrades and requests are answered or closed', async () => {
  const { ada, port } = await group('ada')
  const before = ada.all
  const upgrade =
    'Host: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAA\r\n\r\n'
  const sent = [
    `GET /%E0%A4%A HTTP/1.1\r\n${upgrade}`,
    `GET /socket.io/%E0%A4%A?EIO=%E0%A4%A HTTP/1.1\r\n${upgrade}`,
    `GET /elsewhere HTTP/1.1\r\n${upgrade}`,
    `GET /socket.iox HTTP/1.1\r\n${upgrade}`,
    `GET //[ HTTP/1.1\r\n${upgrade}`,
    `GET /socket.io//[?transport=websocket HTTP/1.1\r\n${upgrade}`,
    'GET /r/%E0%A4%A HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n',
    'GET /r/abc HTTP/1.1\r\nHost: <script>;,\r\nOrigin: ::\r\nConnection: close\r\n\r\n',
    'nonsense\r\n\r\n',
  ]
  for (const bytes of sent) {
    await new Promise<void>((resolve) => {
      const socket = connect(port, '127.0.0.1', () => socket.write(bytes))
      socket.on('data', () => {})
      socket.on('error', () => {})
      socket.on('close', () => resolve())
    })
  }
  await expectUntouched(ada, before)
})

test('[S25] a second handshake on one connection is refused', async () => {
  const { ada, port, opened } = await openRoom().then(async (room) => {
    const ada = room.come({ seat: room.opened.seat })
    await ada.join('Ada')
    return { ...room, ada }
  })
  const auth = JSON.stringify({
    protocol: 1,
    room: opened.keys.room,
    join: opened.keys.join,
    seat: 'a'.repeat(43),
    device: 'b'.repeat(16),
  })
  const { send, closed, heard } = await rawConnection(port)
  for (let times = 0; times < 20; times++) send(`40${auth}`)
  await expect.poll(() => heard.some((line) => line.includes('too-often'))).toBe(true)
  send('41')
  await closed
  expect(heard.filter((line) => line.includes('"at":"door"')).length).toBeLessThanOrEqual(1)
  await expectUntouched(ada, ada.all)
})

test('[S26] a connection that goes on asking and never reads is ended', async () => {
  const { ada, port, opened } = await group('ada')
  const before = ada.all
  // What the WebSocket answers by itself, and what Socket.IO does.
  const asked = [frame('x'.repeat(125), { opcode: OPCODE.ping }), frame(`40/${'n'.repeat(60_000)},{}`)]
  for (const said of asked) {
    const connection = new HostileConnection(port, authFor(opened.keys, drawSeat()), new Ledger())
    expect(await connection.admitted).toBe(true)
    connection.wire.deafen()
    const pack = Buffer.concat(Array.from({ length: Math.ceil(PACK / said.length) }, () => said))
    // Before anything waits on the server, what lies between must be full.
    for (let sent = 0; sent < BETWEEN && !connection.wire.isCut; sent += pack.length)
      await Promise.race([connection.wire.say(pack), connection.wire.ended])
    expect(connection.wire.isCut).toBe(true)
  }
  await expectUntouched(ada, before)
})

test('[S26] an upgrade elsewhere is over once it was answered, though its sender keeps it', async () => {
  const { ada, port } = await group('ada')
  const before = ada.all
  for (const path of ['/elsewhere', '/socket.io']) {
    const wire = new Wire(port)
    await wire.say(socketUpgrade().replace('/socket.io/', path))
    await wire.ended
    expect(wire.takeHead()).toContain('404')
    // Only a connection that is gone answers with its end.
    const isCut = async () => {
      await wire.say('x')
      return wire.isCut
    }
    await expect.poll(isCut).toBe(true)
  }
  await expectUntouched(ada, before)
})

/** A connection that sends frames as they are, below anything that a client library would. */
async function rawConnection(port: number) {
  const manager = new Manager(`http://127.0.0.1:${port}`, {
    transports: ['websocket'],
    reconnection: false,
    autoConnect: false,
  })
  const heard: string[] = []
  await new Promise<void>((resolve, reject) => manager.open((error) => (error ? reject(error) : resolve())))
  const { engine } = manager
  const socket = (engine.transport as unknown as { ws: { send(frame: string | Buffer): void } }).ws
  engine.on('data', (data) => heard.push(String(data)))
  const closed = new Promise<void>((resolve) => engine.on('close', () => resolve()))
  return { heard, closed, send: (frame: string | Buffer) => socket.send(frame) }
}
