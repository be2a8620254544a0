import { expect, test } from '../fixtures.ts'
import { speakerOf, startAndGoOn } from '../floor.ts'
import { openRoom } from '../plan.ts'
import { recordSeconds, setClockWrong } from '../wrong-clock.ts'

const HOURS = [0, 2, -2]

/** Milliseconds between the first and the last screen that shows a second. */
const APART = 100

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
  const recorded = await Promise.all(people.map((one) => recordSeconds(one.timeLeft, 7)))
  const [reference = new Map<string, number>(), ...rest] = recorded
  const compared: number[] = []
  for (const [shown, at] of reference) {
    for (const other of rest) {
      const there = other.get(shown)
      if (there !== undefined) compared.push(Math.abs(there - at))
    }
  }
  expect(compared.length).toBeGreaterThanOrEqual(8)
  expect(Math.max(...compared)).toBeLessThanOrEqual(APART)

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
