import type { ViewForAll } from '@rondo/shared/room/view'
import { drawDevice } from '@rondo/shared/seal/draw'
import { expect, test } from 'vitest'
import type { Guest } from '../testing/guest.ts'
import { twoServers } from '../testing/two-servers.ts'

const SLOW = { timeout: 60_000 }

/** Six people, half of them on each server, with the first one’s turn running. */
async function session() {
  const around = await twoServers()
  const { one, other, come, seat, pass } = around
  const guests: Guest[] = [await come('Ada', one, { seat })]
  for (const name of ['Bo', 'Cy', 'Di', 'Ed', 'Fay']) guests.push(await come(name, guests.length % 2 ? other : one))
  const [ada] = guests as [Guest]
  const everyone = <Answer>(look: (guest: Guest) => Answer) => guests.map(look)
  const all = (holds: (view: ViewForAll) => boolean, whom = guests) =>
    Promise.all(whom.map((guest) => guest.until(() => guest.all !== null && holds(guest.all))))
  await all((view) => view.members.length === 6)
  await ada.reaches(await ada.ask({ type: 'session.start' }))
  const brief = partOf(ada.all)
  await ada.reaches(await ada.ask({ type: 'host.next', segment: brief }))
  await pass(7, one, other)
  await all((view) => turnOf(view) !== null)
  const speaker = () => guests.find((guest) => guest.member === turnOf(ada.all)?.speaker) as Guest
  return { ...around, guests, everyone, all, ada, speaker }
}

function partOf(view: ViewForAll | null) {
  if (view?.phase.is !== 'live') throw new Error('The session does not run')
  return view.phase.running.segment
}

function turnOf(view: ViewForAll | null) {
  const stage = view?.phase.is === 'live' ? view.phase.floor?.stage : null
  return stage?.at === 'turn' ? stage.turn : null
}

const awaySince = (view: ViewForAll | null, guest: Guest) =>
  view?.members.find(({ id }) => id === guest.member)?.awaySince

const isHere = (view: ViewForAll | null, guest: Guest) => awaySince(view, guest) === null

test('[D7] half on each of two servers: everyone sees what anyone does', SLOW, async () => {
  const { all, ada, speaker, guests } = await session()
  const first = turnOf(ada.all)
  const answer = await speaker().ask({ type: 'turn.done', turn: first?.number ?? 0 })
  await all((view) => turnOf(view)?.number === (first?.number ?? 0) + 1)
  expect(answer).toMatchObject({ ok: true })
  const [view] = guests.map((guest) => JSON.stringify(guest.all))
  for (const guest of guests) expect(JSON.stringify(guest.all)).toBe(view)
})

test('[D7] a turn ends once, however many servers see its time run out', SLOW, async () => {
  const { all, ada, redis, one, other, pass } = await session()
  const first = turnOf(ada.all)
  const left = (first?.until ?? 0) - one.store.now()
  await redis.elapse(left + 50)
  for (const { timer } of [one, other]) timer.move(left + 50)
  await all((view) => turnOf(view)?.number !== first?.number)
  await pass(2, one, other)
  expect(turnOf(ada.all)?.number).toBe((first?.number ?? 0) + 1)
})

test('[D7] of commands given at once on both servers each happens once', SLOW, async () => {
  const { all, ada, speaker, guests } = await session()
  const turn = turnOf(ada.all)
  const before = ada.all?.version ?? 0
  const answers = await Promise.all([
    ada.ask({ type: 'host.pause' }),
    speaker() === ada
      ? ada.ask({ type: 'member.time', factor: 1.5 })
      : speaker().ask({ type: 'member.time', factor: 1.5 }),
    ...guests.slice(1).map((guest) => guest.ask({ type: 'member.time', factor: 2 })),
  ])
  for (const answer of answers) expect(answer).toMatchObject({ ok: true })
  await all((view) => view.version >= before + answers.length)
  const versions = answers.map((answer) => ('ok' in answer ? answer.version : 0))
  expect(new Set(versions).size).toBe(answers.length)
  expect(turnOf(ada.all)?.number).toBe(turn?.number)
})

test(
  '[D8] one server gone: the session goes on, and its people are away once its lease has run out',
  SLOW,
  async () => {
    const { guests, all, one, other, pass } = await session()
    const [staying, lost] = [guests.filter((_, place) => place % 2), guests.filter((_, place) => place % 2 === 0)]
    const first = staying[0] as Guest
    const turn = turnOf(first.all)
    await one.crash()
    const gone = other.store.now()
    await pass(8, other)
    for (const guest of lost) expect(isHere(first.all, guest)).toBe(true)
    // One of them comes back in time, to the server that is left.
    const back = lost[1]?.another({ port: other.port, device: lost[1].device }) as Guest
    await back.until(() => back.all !== null)
    await pass(7, other)
    const away = lost.filter((guest) => guest !== lost[1])
    await all((view) => away.every((guest) => !isHere(view, guest)), staying)
    expect(isHere(first.all, back)).toBe(true)
    for (const guest of away) expect(Math.abs(Number(awaySince(first.all, guest)) - gone)).toBeLessThan(5_000)
    // The floor passes on from here, whoever had it.
    for (let turns = 0; turns < 3; turns++) await pass(200, other)
    expect(turnOf(first.all)?.number).not.toBe(turn?.number)
  },
)

test('[D9] Redis killed and started again: what was acknowledged is kept, and the session goes on', SLOW, async () => {
  const { redis, ada, all, guests, one, id } = await session()
  const answers = await Promise.all(guests.map((guest) => guest.ask({ type: 'member.time', factor: 1.25 })))
  const acknowledged = Math.max(...answers.map((answer) => ('ok' in answer ? answer.version : 0)))
  await redis.kill()
  const refused = await ada.ask({ type: 'host.pause' }, 7)
  expect(refused).toEqual({ refused: 'try-again' })
  await redis.start()
  // Sent again under the same number, as a browser does, it happens once.
  const pause = () => ada.ask({ type: 'host.pause' }, 7)
  await expect.poll(pause, { timeout: 10_000 }).toMatchObject({ ok: true })
  const again = await pause()
  const { version } = await ada.reaches(again)
  expect(version).toBeGreaterThan(acknowledged)
  expect(await pause()).toEqual(again)
  await all((view) => view.version >= version)
  const room = await one.store.load(id)
  expect(typeof room === 'object' && room.members.map(({ timeFactor }) => timeFactor)).toEqual(guests.map(() => 1.25))
})

test('[D10] Redis paused for 5 s: what was asked is done once it goes on, and nobody is away', SLOW, async () => {
  const { redis, ada, guests, all, one, other, pass } = await session()
  const before = ada.all?.version ?? 0
  redis.pause()
  const asked = guests.map((guest) => guest.ask({ type: 'member.time', factor: 1.75 }))
  for (const { timer } of [one, other]) timer.move(5_000)
  redis.resume()
  await redis.elapse(5_000)
  for (const answer of await Promise.all(asked)) expect(answer).toMatchObject({ ok: true })
  await pass(12, one, other)
  await all((view) => view.version >= before + guests.length)
  for (const guest of guests) expect(isHere(ada.all, guest)).toBe(true)
})

test('[D11] a server that was out of reach takes its people in again, who never noticed', SLOW, async () => {
  const { guests, all, one, other, pass } = await session()
  const [staying, cut] = [guests.filter((_, place) => place % 2), guests.filter((_, place) => place % 2 === 0)]
  one.wire.cut()
  for (let second = 0; second < 16; second++) {
    one.timer.move(1_000)
    await pass(1, other)
  }
  await all((view) => cut.every((guest) => !isHere(view, guest)), staying)
  one.wire.mend()
  await all((view) => guests.every((guest) => isHere(view, guest)))
  for (const guest of guests) expect(guest.socket.connected).toBe(true)
})

test(
  '[D12] a seat that goes on at another server is given up at the first one, and is not taken back by itself',
  SLOW,
  async () => {
    const { guests, one, other, all } = await session()
    const bo = guests[1] as Guest
    const phone = bo.another({ port: one.port, device: drawDevice() })
    await phone.until(() => phone.all !== null)
    await bo.until(() => bo.farewell === 'superseded')
    const returning = bo.another({ port: other.port, device: bo.device, auth: { returning: true } })
    await returning.until(() => returning.farewell === 'superseded')
    expect(phone.farewell).toBeNull()
    await all((view) => isHere(view, phone), [phone])
  },
)

test('[D12] whoever burns the room burns it on every server', SLOW, async () => {
  const { guests, ada, all, one, other, pass } = await session()
  for (let part = 0; part < 12 && ada.all?.phase.is === 'live'; part++) {
    await ada.reaches(await ada.ask({ type: 'host.next', segment: partOf(ada.all) }))
  }
  await all((view) => view.phase.is === 'over')
  await ada.reaches(await ada.ask({ type: 'room.burn' }))
  await pass(32, one, other)
  await Promise.all(guests.map((guest) => guest.until(() => guest.farewell === 'room-burned')))
})
