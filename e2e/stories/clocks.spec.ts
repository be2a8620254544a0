import { expect, test } from '../fixtures.ts'
import { speakerOf, startAndGoOn } from '../floor.ts'
import { openRoom } from '../plan.ts'
import { recordSeconds, setClockWrong } from '../wrong-clock.ts'

const HOURS = [0, 2, -2]

/** Milliseconds between two screens that show the same second. */
const APART = 100

/** How many are watched. In all but two they must agree: a busy machine may paint one late, a wrong clock is wrong in each. */
const SECONDS = 9

test('screens whose clocks are two hours wrong either way show the same second', async ({ server, person }) => {
  const people = []
  for (const [index, hours] of HOURS.entries()) {
    const one = await person(['Ada', 'Bo', 'Cy'][index] ?? 'Di')
    await setClockWrong(one.context, hours)
    people.push(one)
  }
  const [ada, ...others] = people
  if (ada === undefined) throw new Error('nobody came')
  const link = await openRoom(ada, server.url)
  for (const other of others) await other.comeIn(link)
  await startAndGoOn(ada)
  await speakerOf(people)

  for (const one of people) await expect(one.timeLeft).toHaveText(/^\d+:\d\d/)
  const recorded = await Promise.all(people.map((one) => recordSeconds(one.timeLeft, SECONDS)))
  const [reference = new Map<string, number>(), ...rest] = recorded
  for (const other of rest) {
    const apart = [...reference].flatMap(([shown, at]) => {
      const there = other.get(shown)
      return there === undefined ? [] : [Math.abs(there - at)]
    })
    expect(apart.filter((milliseconds) => milliseconds <= APART).length).toBeGreaterThanOrEqual(SECONDS - 2)
  }

  const endings = await Promise.all(
    people.map((one) =>
      one.page
        .getByText(/Ends at \d/)
        .first()
        .textContent(),
    ),
  )
  expect(new Set(endings.map((text) => /\d+:\d\d/.exec(text ?? '')?.[0])).size).toBe(1)
})
