import { drawDevice } from '@rondo/shared/seal/draw'
import { expect, test } from 'vitest'
import { group } from '../testing/group.ts'
import type { Guest } from '../testing/guest.ts'

const turn = (guest: Guest) => {
  const phase = guest.all?.phase
  return phase?.is === 'live' && phase.floor?.stage.at === 'turn' ? phase.floor.stage.turn : null
}

const awaySince = (guest: Guest, member: string) => guest.all?.members.find(({ id }) => id === member)?.awaySince

/** Three people in the first turn of the check-in. */
async function speaking() {
  const room = await group('ada', 'bo', 'cy')
  const { ada, clock, everyone } = room
  await ada.reaches(await ada.ask({ type: 'session.start' }))
  clock.move(21_000)
  await ada.until(() => ada.all?.phase.is === 'live' && ada.all.phase.floor !== null)
  clock.move(10_000)
  for (const guest of everyone) await guest.until(() => turn(guest) !== null)
  const speaker = everyone.find(({ member }) => member === turn(ada)?.speaker) as Guest
  const listener = everyone.find((guest) => guest !== speaker) as Guest
  return { ...room, speaker, listener }
}

test('[S40] a seat opened a second time takes over, and the first is told so', async () => {
  const { ada, bo } = await group('ada', 'bo')
  const second = bo.another({ device: drawDevice() })
  await bo.until(() => bo.farewell !== null && !bo.socket.connected)
  expect(bo.farewell).toBe('superseded')
  await second.until(() => second.all !== null)
  // The end of the first connection is no going away.
  await ada.reaches(await second.ask({ type: 'member.time', factor: 1.5 }))
  expect(awaySince(ada, bo.member)).toBeNull()
  expect(second.own?.timeFactor).toBe(1.5)
})

test('[S40] a device that merely comes back does not take the seat from the one that has it by now', async () => {
  const { ada, bo } = await group('ada', 'bo')
  bo.socket.disconnect()
  const phone = bo.another({ device: drawDevice() })
  await phone.until(() => phone.all !== null)
  const laptop = bo.another({ auth: { returning: true } })
  await laptop.until(() => laptop.farewell !== null)
  expect([laptop.farewell, phone.farewell]).toEqual(['superseded', null])
  await ada.reaches(await phone.ask({ type: 'member.time', factor: 1.5 }))
  expect(awaySince(ada, bo.member)).toBeNull()
})

test('[S40] of a seat opened many times at once exactly one connection stays', async () => {
  const { ada, bo } = await group('ada', 'bo')
  const others = Array.from({ length: 5 }, () => bo.another({ device: drawDevice() }))
  for (const each of [bo, ...others]) await each.until(() => each.all !== null || each.farewell !== null)
  const connected = () => [bo, ...others].filter(({ socket }) => socket.connected)
  await expect.poll(() => connected().length).toBe(1)
  await ada.reaches(await (connected()[0] as Guest).ask({ type: 'member.time', factor: 2 }))
  expect(awaySince(ada, bo.member)).toBeNull()
})

test('[S41] a speaker who drops out is held, and goes on after coming back', async () => {
  const { speaker, listener } = await speaking()
  const before = turn(listener)
  speaker.socket.disconnect()
  await listener.until(() => turn(listener)?.held !== null)
  expect(turn(listener)?.number).toBe(before?.number)
  const back = speaker.another()
  await back.until(() => back.all !== null)
  await listener.until(() => turn(listener)?.held === null)
  expect(turn(back)).toMatchObject({ number: before?.number, speaker: speaker.member })
})

test('[S41] a speaker who stays away loses the floor to the next', async () => {
  const { speaker, listener, clock } = await speaking()
  const number = turn(listener)?.number ?? 0
  speaker.socket.disconnect()
  await listener.until(() => turn(listener)?.held !== null)
  clock.move(31_000)
  await listener.until(() => turn(listener)?.number === number + 1)
  expect(turn(listener)?.speaker).not.toBe(speaker.member)
})

test('[S42] away counts from the last sign of life', async () => {
  const { ada, bo, clock } = await group('ada', 'bo')
  await bo.probe()
  const lastSign = clock.now()
  clock.move(7_000)
  bo.socket.io.engine.close()
  await ada.until(() => awaySince(ada, bo.member) !== null)
  expect(awaySince(ada, bo.member)).toBeGreaterThanOrEqual(lastSign)
  expect(awaySince(ada, bo.member)).toBeLessThanOrEqual(lastSign + 7_000)
})

test('[S43] leaving takes the seat away, and that is no dropping out', async () => {
  const { ada, bo } = await group('ada', 'bo')
  const answer = await bo.ask({ type: 'member.leave' })
  expect(answer).toMatchObject({ ok: true })
  await bo.until(() => bo.farewell === 'left' && !bo.socket.connected)
  await ada.reaches(answer)
  expect(ada.all?.members).toHaveLength(1)
  const again = bo.another()
  await again.until(() => again.door !== null)
  expect(await again.join('Bo')).toMatchObject({ ok: true })
})

test('[S44] after a crash in the middle of a turn the same turn goes on', async () => {
  const { speaker, listener, clock, crash } = await speaking()
  const before = turn(listener)
  const next = await crash()
  clock.move(3_000)
  const back = listener.another({ port: next.port })
  const voice = speaker.another({ port: next.port })
  await back.until(() => back.all !== null)
  await voice.until(() => voice.all !== null)
  expect(turn(back)).toMatchObject({
    number: before?.number,
    speaker: speaker.member,
    endsAt: before?.endsAt,
    held: null,
  })
  // And it ends in its time.
  await back.reaches(await voice.ask({ type: 'turn.done', turn: before?.number ?? 0 }))
  expect(turn(back)?.number).not.toBe(before?.number)
})

test('[S44] who does not come back after a crash is away since the server’s last sign of life', async () => {
  const { speaker, listener, clock, crash } = await speaking()
  const next = await crash()
  const down = clock.now()
  clock.move(2_000)
  const back = listener.another({ port: next.port })
  await back.until(() => back.all !== null)
  expect(awaySince(back, speaker.member)).toBeNull()
  clock.move(10_001)
  await back.until(() => awaySince(back, speaker.member) !== null)
  expect(awaySince(back, speaker.member)).toBeLessThanOrEqual(down)
  expect(turn(back)).toMatchObject({ speaker: speaker.member })
})

test('[S46] a machine that slept asks everybody back, and the same turn goes on', async () => {
  const { everyone, speaker, clock } = await speaking()
  const before = turn(speaker)
  clock.leap(8 * 60 * 60 * 1000)
  for (const guest of everyone) await guest.until(() => !guest.socket.connected)
  expect(everyone.map(({ farewell }) => farewell)).toEqual([null, null, null])
  const back = everyone.map((guest) => guest.another())
  for (const guest of back)
    await guest.until(() => guest.all?.members.every((member) => member.awaySince === null) === true)
  for (const guest of back)
    expect(turn(guest)).toMatchObject({ number: before?.number, speaker: speaker.member, held: null })
  expect(turn(back[0] as Guest)?.endsAt).toBeGreaterThan(clock.now())
})
