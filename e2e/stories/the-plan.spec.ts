import { expect, test } from '../fixtures.ts'
import { speakerOf, startAndGoOn } from '../floor.ts'
import type { Person } from '../person.ts'
import { openRoom } from '../plan.ts'

/** What a clock on the wall shows in so many minutes, as it is typed. */
function clockIn(minutes: number): string {
  const at = new Date(Date.now() + minutes * 60_000)
  return `${String(at.getHours()).padStart(2, '0')}:${String(at.getMinutes()).padStart(2, '0')}`
}

/** The same as it is shown. */
const shown = (clock: string) => clock.replace(/^0/, '')

/** What the lobby says: when it ends, and the seconds of a turn. */
async function promised({ page }: Person): Promise<{ ends: string; each: number }> {
  const text =
    (await page
      .getByText(/Ending at .* each/)
      .first()
      .textContent()) ?? ''
  const [, ends = '', minutes, seconds = '0'] =
    /Ending at 0?(\d{1,2}:\d\d): (\d+)(?::(\d\d))?(?: min)? each/.exec(text) ?? []
  return { ends, each: Number(minutes) * 60 + Number(seconds) }
}

test.describe('when it must end', () => {
  // A time on the wall is real, so the minutes are too.
  test.use({ environment: { MINUTE_MS: '60000' } })

  test('the plan fits a session that must end by a time, all see the end, and the host fits it again when it runs long', async ({
    server,
    person,
  }) => {
    const everyone = await Promise.all(['Ada', 'Bo', 'Cy'].map((name) => person(name)))
    const [ada, bo, cy] = everyone
    if (!ada || !bo || !cy) throw new Error('three were asked')
    const [late, early] = [clockIn(45), clockIn(30)]
    const link = await test.step('set where the room is opened', async () => {
      await ada.page.goto(`${server.url}/new`)
      const forecast = ada.page.getByRole('region', { name: 'Forecast' })
      await expect(forecast).toContainText(/ends by \d/)
      await ada.page.getByLabel('Must end by').fill(late)
      await expect(forecast).toContainText(shown(late))
      return openRoom(ada, server.url, { minutes: 60, people: 3, mustEndBy: late })
    })
    await Promise.all([bo.comeIn(link), cy.comeIn(link)])
    await expect(ada.people.getByRole('listitem')).toHaveCount(3)

    await test.step('changed in the lobby: everyone sees the new end, and shorter turns', async () => {
      for (const one of everyone) await expect.poll(async () => (await promised(one)).ends).toBe(shown(late))
      const before = (await promised(bo)).each
      await ada.button('Change the time').click()
      await ada.page.getByLabel('Must end by').fill(early)
      await ada.page.getByLabel('Must end by').blur()
      for (const one of everyone) await expect.poll(async () => (await promised(one)).ends).toBe(shown(early))
      expect((await promised(bo)).each).toBeLessThan(before)
    })

    await cy.button('Start').click()
    const end = (one: Person) => one.page.getByText(new RegExp(`Ends at 0?${shown(early)}`)).first()
    for (const one of everyone) await expect(end(one)).toBeVisible()

    await test.step('the host alone is told that it runs long, sees what would shrink, and fits it', async () => {
      for (let times = 0; times < 5; times++) await ada.button('+30 s').click()
      await ada.button('Fit it').click()
      const dialog = ada.page.getByRole('dialog', { name: 'Fit it' })
      await expect(dialog.getByRole('listitem').filter({ hasText: 'Main round' })).toContainText('→')
      for (const one of [bo, cy]) await expect(one.page.getByText(/Running/)).toHaveCount(0)
      await ada.choose('Fit it')
      await expect(ada.page.getByText(/Running/)).toHaveCount(0)
      await expect(ada.button('Undo')).toBeVisible()
      for (const one of everyone) await expect(end(one)).toBeVisible()
    })
  })
})

test('my time: a longer turn can be seen, and its number goes to nobody but its owner', async ({ group }) => {
  const { everyone, ada, bo, cy } = await group('Ada', 'Bo', 'Cy')
  await bo.button('My time').click()
  const slider = bo.page.getByRole('slider', { name: 'My time' })
  await slider.fill('1.5')
  await expect(slider).toHaveAttribute('aria-valuetext', /150 %/)
  await startAndGoOn(ada)

  const turns = new Map<Person, number>()
  for (let turn = 0; turn < 3; turn++) {
    const speaker = await speakerOf(everyone)
    turns.set(speaker, await cy.secondsLeft())
    await speaker.isDone()
  }
  const [own = 0, ...others] = [bo, ada, cy].map((one) => turns.get(one))
  for (const other of others) expect(own).toBeGreaterThan((other ?? own) * 1.3)

  const numbersSeenBy = ({ watched }: Person) =>
    new Set(watched.received.flatMap((frame) => [...frame.matchAll(/"timeFactor":([\d.]+)/g)].map(([, seen]) => seen)))
  expect(numbersSeenBy(bo)).toContain('1.5')
  for (const other of [ada, cy]) expect(numbersSeenBy(other)).toEqual(new Set(['1']))
})
