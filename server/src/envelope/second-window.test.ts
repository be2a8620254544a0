import { expect, test } from 'vitest'
import { ballotIs, FOUR_SEEN, isWindow, pulseAmong, UNTIL_OPENED } from '../testing/pulse.ts'
import { ballotOf } from '../testing/voter.ts'

const four = ['ada', 'bo', 'cy', 'di']
const ok = four.map(() => 'ok')

/** Milliseconds from the window’s beginning until its box counts as lost. */
const UNTIL_LOST = 6_000 + 10_000

/** Four people whose server was gone after everyone had handed in, and the server after it. */
async function afterCrash() {
  const pulse = await pulseAmong(four)
  const { voters, drawAll, startWindow, handInAll, crash, clock, server } = pulse
  await drawAll()
  await startWindow()
  expect(await handInAll()).toEqual(ok)
  const next = await crash(server)
  // The box went with its keeper, who may be back for all that this server knows.
  expect(await handInAll(undefined, next.port)).toEqual(four.map(() => 'try-again'))
  clock.move(UNTIL_LOST)
  await ballotIs(pulse.guests(), isWindow(2))
  return { ...pulse, next, ada: () => voters[0].guest }
}

test('[E9] a keeper that is lost gives a second window, in which the same envelopes are handed in', async () => {
  const { next, ada, handInAll, clock, guests } = await afterCrash()
  expect(ada().all?.pulses).toEqual([])
  expect(await handInAll(undefined, next.port)).toEqual(ok)
  expect(await handInAll(undefined, next.port)).toEqual(ok)
  clock.move(UNTIL_OPENED)
  await ballotIs(guests(), ({ state }) => state.is === 'opened')
  for (const guest of guests()) expect(guest.all?.pulses).toMatchObject([{ statements: FOUR_SEEN }])
})

test('[E9] when it is lost in the second window too, the ballot is void', async () => {
  const { next, handInAll, crash, clock, guests, id } = await afterCrash()
  expect(await handInAll(undefined, next.port)).toEqual(ok)
  const last = await crash(next)
  clock.move(UNTIL_LOST)
  await ballotIs(guests(), ({ state }) => state.is === 'void')
  for (const guest of guests()) {
    expect(ballotOf(guest).state).toEqual({ is: 'void', why: 'keeper-lost' })
    expect(guest.all?.pulses).toEqual([])
  }
  expect(await handInAll(undefined, last.port)).toEqual(four.map(() => 'too-late'))
  expect(await last.store.load(id)).toMatchObject({ pulses: [], phase: { running: { ballot: { issued: [] } } } })
})

test('[E9] a server that goes between the answers and the window costs nothing', async () => {
  const { drawAll, startWindow, handInAll, crash, clock, guests, server } = await pulseAmong(four)
  await drawAll()
  const next = await crash(server)
  await startWindow()
  expect(await handInAll(undefined, next.port)).toEqual(ok)
  clock.move(UNTIL_OPENED)
  await ballotIs(guests(), ({ state }) => state.is === 'opened')
  for (const guest of guests()) expect(guest.all?.pulses).toMatchObject([{ statements: FOUR_SEEN }])
})
