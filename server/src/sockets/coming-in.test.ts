import { drawKey, drawSeat } from '@rondo/shared/seal/draw'
import { roomKeys } from '@rondo/shared/seal/keys'
import { open } from '@rondo/shared/seal/seal'
import { expect, test } from 'vitest'
import { group, groupIn, openRoom, server } from '../testing/group.ts'
import { Guest } from '../testing/guest.ts'

test('[S10] whoever comes in is seen by the others, under the sealed name', async () => {
  const { ada, bo, opened } = await group('ada', 'bo')
  const seen = bo.all?.members.find(({ id }) => id === ada.member)
  const place = { room: opened.keys.room, field: 'name', item: ada.member } as const
  expect(seen && open(opened.keys.words, place, seen.name)).toBe('ada')
  expect(ada.all).toEqual(bo.all)
  expect(ada.own?.hosting).not.toBeNull()
  expect(bo.own?.hosting).toBeNull()
})

test('[S10] somebody at the door sees a number and no names, and follows it', async () => {
  const { ada, come } = await group('ada')
  const visitor = come()
  await visitor.until(() => visitor.door !== null)
  expect(visitor.door).toMatchObject({ here: 1, full: false, phase: 'lobby' })
  const other = come()
  await other.join('Bo')
  await visitor.until(() => visitor.door?.here === 2)
  const seat = ada.all?.members[0]
  expect(visitor.heard.join()).not.toContain(seat?.name)
  expect(visitor.heard.join()).not.toContain(ada.member)
})

test('[S10] from the door nothing can be asked but to come in', async () => {
  const { ada, come } = await group('ada')
  const visitor = come()
  await visitor.until(() => visitor.door !== null)
  const before = ada.all
  expect(await visitor.ask({ type: 'session.start' })).toEqual({ refused: 'not-a-member' })
  expect(await visitor.say('join', { name: before?.members[0]?.name, agreed: false })).toEqual({
    refused: 'not-agreed',
  })
  expect(visitor.all).toBeNull()
  expect(ada.all).toEqual(before)
})

test('[S10] joining twice is joining once', async () => {
  const { ada, bo } = await group('ada', 'bo')
  const version = ada.all?.version
  expect(await bo.join('Bo again')).toEqual({ ok: true, version })
  expect(ada.all?.members).toHaveLength(2)
})

test('[S11] a full room says so at the door and to whoever tries', async () => {
  const { come } = await groupIn({ roomSize: 3 }, 'ada', 'bo', 'cy')
  const late = come()
  await late.until(() => late.door !== null)
  expect(late.door?.full).toBe(true)
  expect(await late.join('Dee')).toEqual({ refused: 'room-full' })
})

test('[S12] a link whose key does not open this room gets nowhere', async () => {
  const { port, opened } = await openRoom()
  const other = roomKeys(drawKey())
  const stranger = new Guest({ port, keys: opened.keys, auth: { join: other?.join } })
  await stranger.until(() => stranger.refused !== null)
  expect(stranger.refused).toBe('wrong-key')
  expect(stranger.heard).toEqual([])
})

test('[S12] an unknown room, an old client and a wrong handshake are told apart', async () => {
  const { port, opened } = await openRoom()
  const unknown = roomKeys(drawKey())
  const cases = [
    ['unknown-room', { room: unknown?.room, join: unknown?.join }],
    ['old-client', { protocol: 0 }],
    ['old-client', { protocol: undefined, room: 7 }],
    ['malformed', { seat: 'short' }],
    ['malformed', { room: '__proto__' }],
    ['malformed', { device: { toString: 'x' } }],
  ] as const
  for (const [refusal, auth] of cases) {
    const guest = new Guest({ port, keys: opened.keys, auth })
    await guest.until(() => guest.refused !== null)
    expect(guest.refused, JSON.stringify(auth)).toBe(refusal)
  }
})

test('[S13] a page from another origin is refused, its own and a program are let in', async () => {
  const { port, opened } = await openRoom()
  const from = async (headers: Record<string, string>) => {
    const guest = new Guest({ port, keys: opened.keys, headers })
    await guest.until(() => guest.refused !== null || guest.door !== null)
    return guest.refused
  }
  expect(await from({ origin: 'https://elsewhere.example' })).toBe('wrong-origin')
  expect(await from({ origin: 'null' })).toBe('wrong-origin')
  expect(await from({ origin: `http://127.0.0.1:${port + 1}` })).toBe('wrong-origin')
  expect(await from({ origin: 'https://a.example', 'x-forwarded-host': 'a.example' })).toBe('wrong-origin')
  expect(await from({ origin: `http://127.0.0.1:${port}` })).toBeNull()
  expect(await from({})).toBeNull()
})

test('[S13] behind a trusted proxy the forwarded host is the one that counts', async () => {
  const { port, opened } = await openRoom({ trustProxy: true })
  const headers = { origin: 'https://a.example', 'x-forwarded-host': 'a.example' }
  const guest = new Guest({ port, keys: opened.keys, headers })
  await guest.until(() => guest.door !== null)
  const other = new Guest({ port, keys: opened.keys, headers: { ...headers, 'x-forwarded-host': 'b.example' } })
  await other.until(() => other.refused !== null)
  expect(other.refused).toBe('wrong-origin')
})

test('[S14] many who come at once to a room that nobody has open find the same room', async () => {
  const { come, store, id } = await openRoom()
  const guests = Array.from({ length: 12 }, () => come({ seat: drawSeat() }))
  const answers = await Promise.all(guests.map((guest, place) => guest.join(`Guest ${place}`)))
  expect(answers.every((answer) => 'ok' in answer)).toBe(true)
  await Promise.all(guests.map((guest) => guest.until(() => guest.all?.members.length === 12)))
  for (const guest of guests) guest.socket.disconnect()
  await expect
    .poll(async () => {
      const room = await store.load(id)
      return typeof room === 'object' && room.members.every(({ presence }) => presence.is === 'away')
    })
    .toBe(true)
  const again = come()
  await again.until(() => again.door !== null)
  expect(again.door?.here).toBe(0)
})

test('[S15] a clock probe tells the server’s moment, also at the door', async () => {
  const { come, clock } = await openRoom()
  const guest = come()
  await guest.until(() => guest.door !== null)
  expect(await guest.probe()).toEqual({ at: clock.now() })
  clock.move(1234)
  expect(await guest.probe()).toEqual({ at: clock.now() })
})

test('[S16] a server that stops lets everybody go, and they come back as they were', async () => {
  const first = await group('ada', 'bo', 'cy')
  await first.app.stop()
  await first.ada.until(() => !first.ada.socket.connected)
  expect(first.ada.farewell).toBeNull()
  await first.store.close()
  const next = await server({ directory: first.directory, clock: first.clock })
  const ada = first.ada.another({ port: next.port })
  await ada.until(() => ada.all !== null)
  expect(ada.all?.members.map(({ awaySince }) => awaySince)).toEqual([null, null, null])
})
