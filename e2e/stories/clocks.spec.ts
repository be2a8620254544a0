import { expect, test } from '../fixtures.ts'
import { speakerOf, startAndGoOn } from '../floor.ts'
import { openRoom } from '../plan.ts'
import { apart, shownSeconds, usually } from '../shown-seconds.ts'
import { setClockWrong } from '../wrong-clock.ts'

const HOURS = { Ada: 0, Bo: 2, Cy: -2 }

/** Milliseconds between the first screen that shows a second and the last one, usually. */
const APART = 100
const SECONDS = 9

test.use({ environment: { MINUTE_MS: '60000' } })

test('screens whose clocks are two hours wrong either way show the same second', async ({ server, person }) => {
  const [ada, bo, cy] = await Promise.all(
    Object.entries(HOURS).map(async ([name, hours]) => {
      const one = await person(name)
      await setClockWrong(one.context, hours)
      return one
    }),
  )
  if (!ada || !bo || !cy) throw new Error('three were asked')
  const everyone = [ada, bo, cy]
  const link = await openRoom(ada, server.url)
  for (const other of [bo, cy]) await other.comeIn(link)
  await startAndGoOn(ada)
  await speakerOf(everyone)

  // A page that has only just come back has measured the time only once.
  await cy.page.reload()
  for (const one of everyone) await expect(one.timeLeft).toHaveText(/^\d+:\d\d$/)
  const seconds = apart(await Promise.all(everyone.map((one) => shownSeconds(one.timeLeft, SECONDS))))
  expect(seconds.size).toBeGreaterThanOrEqual(SECONDS - 1)
  expect(usually(seconds), JSON.stringify([...seconds])).toBeLessThanOrEqual(APART)

  const ends = everyone.map((one) =>
    one.page
      .getByText(/Ends at \d/)
      .first()
      .textContent(),
  )
  expect(new Set((await Promise.all(ends)).map((text) => /\d+:\d\d/.exec(text ?? '')?.[0])).size).toBe(1)
})
