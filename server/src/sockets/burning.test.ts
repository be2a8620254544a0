import { expect, test } from 'vitest'
import { group, openRoom } from '../testing/group.ts'
import type { Guest } from '../testing/guest.ts'

/** Three people at the end of a session. */
async function over() {
  const room = await group('ada', 'bo', 'cy')
  const { ada } = room
  await ada.reaches(await ada.ask({ type: 'session.start' }))
  while (ada.all?.phase.is === 'live') {
    const { segment } = ada.all.phase.running
    await ada.reaches(await ada.ask({ type: 'host.next', segment }))
  }
  return room
}

const burning = (guest: Guest) => guest.all?.phase.is === 'over' && guest.all.phase.burning !== null

test('[S50] after the end nobody new comes in, and members still see it', async () => {
  const { come, bo } = await over()
  const late = come()
  await late.until(() => late.door !== null)
  expect(late.door?.phase).toBe('over')
  expect(await late.join('Dee')).toEqual({ refused: 'room-over' })
  const again = bo.another()
  await again.until(() => again.all !== null)
  expect(again.all?.phase.is).toBe('over')
})

test('[S51] a burned room is gone for everyone inside, at the door, and later', async () => {
  const { ada, bo, clock, come, store, id, everyone, opened, post } = await over()
  const visitor = come()
  await visitor.until(() => visitor.door !== null)
  await ada.reaches(await bo.ask({ type: 'room.burn' }))
  expect(burning(ada)).toBe(true)
  clock.move(30_000)
  for (const guest of [...everyone, visitor]) {
    await guest.until(() => guest.farewell === 'room-burned' && !guest.socket.connected)
  }
  expect(await store.load(id)).toBe('burned')
  const late = ada.another()
  await late.until(() => late.refused !== null)
  expect(late.refused).toBe('room-burned')
  expect((await post(opened.opening)).status).toBe(410)
})

test('[S51] anybody may still keep it for 30 s', async () => {
  const { ada, bo, cy, clock, store, id } = await over()
  await cy.reaches(await bo.ask({ type: 'room.burn' }))
  clock.move(29_000)
  await ada.reaches(await cy.ask({ type: 'room.keep' }))
  clock.move(10_000)
  expect(await ada.say('again', {})).toHaveProperty('ok')
  expect(burning(ada)).toBe(false)
  expect(await store.load(id)).toMatchObject({ id })
})

test('[S51] it burns although everybody has left', async () => {
  const { ada, everyone, clock, store, id } = await over()
  await ada.reaches(await ada.ask({ type: 'room.burn' }))
  for (const guest of everyone) guest.socket.disconnect()
  await expect
    .poll(async () => {
      const room = await store.load(id)
      return typeof room === 'object' && room.members.every(({ presence }) => presence.is === 'away')
    })
    .toBe(true)
  clock.move(30_000)
  await expect.poll(() => store.load(id)).toBe('burned')
})

test('[S51] it burns although the server crashed meanwhile, and nobody comes back', async () => {
  const { ada, clock, id, crash } = await over()
  await ada.reaches(await ada.ask({ type: 'room.burn' }))
  const next = await crash()
  clock.move(40_000)
  await expect.poll(() => next.store.load(id)).toBe('burned')
})

test('[S52] a room that is gone from the store lets everybody go', async () => {
  const { come, store, id } = await openRoom()
  const guest = come()
  await guest.join('Ada')
  await store.burn(id)
  expect(await guest.ask({ type: 'plan.set', minutes: 30, mustEndBy: null })).toEqual({ refused: 'room-burned' })
  await guest.until(() => guest.farewell === 'room-burned')
})
