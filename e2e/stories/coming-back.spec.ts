import { expect, test } from '../fixtures.ts'
import { speakerOf, startAndGoOn, takeTurns } from '../floor.ts'

const MINUTE = 20_000
const WITHIN = { timeout: 3_000 }

test.describe('with a server of its own', () => {
  test.use({ ownServer: true, environment: { MINUTE_MS: String(MINUTE) } })

  test('a server is killed in the middle of a turn: the same turn goes on, and nothing kept is forgotten', async ({
    group,
    server,
    person,
  }) => {
    const { everyone, ada, link } = await group('Ada', 'Bo', 'Cy')
    await startAndGoOn(ada)
    const [first] = await takeTurns(everyone, 1)
    const speaker = await speakerOf(everyone)
    const before = await ada.secondsLeft()
    const killed = performance.now()

    await server.kill()
    for (const one of everyone) await expect(one.page.getByText('Reconnecting…').first()).toBeVisible()
    await server.restart()
    const back = performance.now()
    await Promise.all(everyone.map((one) => expect(one.page.getByText('Reconnecting…')).toHaveCount(0, WITHIN)))
    expect(performance.now() - back).toBeLessThan(3_500)

    await expect(speaker.button('I’m done')).toBeVisible(WITHIN)
    const passed = ((performance.now() - killed) * 60) / MINUTE
    const after = await ada.secondsLeft()
    expect(after).toBeLessThanOrEqual(before)
    expect(after).toBeGreaterThanOrEqual(before - Math.ceil(passed) - 3)

    const rest = await takeTurns(everyone, 2)
    expect(rest[0]).toBe(speaker)
    expect(new Set([first, ...rest]).size).toBe(3)
    const di = await person('Di')
    await di.comeIn(link)
    await expect(ada.people.getByRole('listitem')).toHaveCount(4)
  })
})

test('a browser that lost the network has the whole view within three seconds of its return, and what was pressed meanwhile happens once', async ({
  group,
}) => {
  const { everyone, ada } = await group('Ada', 'Bo', 'Cy')
  await startAndGoOn(ada)
  const speaker = await speakerOf(everyone)
  const listener = everyone.find((one) => one !== speaker && one !== ada) ?? ada
  await listener.context.setOffline(true)
  await expect(listener.page.getByText('Offline, your words are kept here').first()).toBeVisible()
  await speaker.isDone()
  await expect(speaker.button('I wasn’t done')).toBeVisible()
  await listener.context.setOffline(false)
  await expect(listener.page.getByText('Offline, your words are kept here')).toHaveCount(0, WITHIN)
  await expect(listener.people.locator('[aria-current="true"]')).not.toContainText(speaker.name, WITHIN)

  // The host speaks last, so this is the turn of the one who was away.
  expect(await speakerOf(everyone)).toBe(listener)
  await listener.context.setOffline(true)
  await listener.button('I’m done').click()
  await listener.context.setOffline(false)
  expect(await speakerOf([speaker, ada])).toBe(ada)
})
