import { expect, test } from '../fixtures.ts'
import { speakerOf, startAndGoOn, takeTurns } from '../floor.ts'

const WITHIN = { timeout: 3_000 }

test('the server is killed in the middle of a turn, and the same turn goes on', async ({ group, server }) => {
  const { everyone, ada } = await group('Ada', 'Bo', 'Cy')
  await startAndGoOn(ada)
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
  const away = (performance.now() - killed) / 1000
  const after = await ada.secondsLeft()
  expect(after).toBeLessThanOrEqual(before)
  expect(after).toBeGreaterThanOrEqual(before - Math.ceil(away) - 1)

  await speaker.isDone()
  const rest = everyone.filter((one) => one !== speaker)
  const next = await speakerOf(rest)
  expect(rest).toContain(next)
})

test('a killed server forgets nothing that was said to be kept', async ({ group, server, person }) => {
  const { everyone, ada, link } = await group('Ada', 'Bo', 'Cy')
  await startAndGoOn(ada)
  const [first] = await takeTurns(everyone, 1)
  await server.kill()
  await server.restart()
  const rest = await takeTurns(everyone, 2)
  expect(new Set([first, ...rest]).size).toBe(3)
  const di = await person('Di')
  await di.comeIn(link)
  await expect(ada.people.getByRole('listitem')).toHaveCount(4)
})

test('a browser loses the network and has the whole view again within three seconds of its return', async ({
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
})

test('a command pressed while the network is away is sent again on its return, and happens once', async ({ group }) => {
  const { everyone, ada } = await group('Ada', 'Bo', 'Cy')
  await startAndGoOn(ada)
  const speaker = await speakerOf(everyone)
  await speaker.context.setOffline(true)
  await speaker.button('I’m done').click()
  await speaker.context.setOffline(false)
  const rest = everyone.filter((one) => one !== speaker)
  const next = await speakerOf(rest)
  await next.isDone()
  const last = await speakerOf(rest.filter((one) => one !== next))
  expect(last).not.toBe(speaker)
})
