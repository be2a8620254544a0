import { expect, test } from '../fixtures.ts'
import { speakerOf, startAndGoOn, takeTurns } from '../floor.ts'
import type { Person } from '../person.ts'
import { openRoom } from '../plan.ts'
import { connectedTo, TwoServers } from '../two-servers.ts'

test.setTimeout(180_000)

const RECONNECTING = 'Reconnecting…'
/** What people have patience for; a server is known to be gone after 10 s. */
const SOON = { timeout: 15_000 }

/** Everybody is connected, and everybody is seen to be here. */
async function expectAllHere(everyone: readonly Person[]): Promise<void> {
  for (const one of everyone) {
    await expect(one.page.getByText(RECONNECTING)).toHaveCount(0, SOON)
    await expect(one.people.getByRole('listitem')).toHaveCount(everyone.length)
    await expect(one.people.getByText('away')).toHaveCount(0, SOON)
  }
}

test('six people on two servers: either is killed, Redis is killed and paused, and the session goes on', async ({
  person,
}) => {
  const two = await TwoServers.start({ MINUTE_MS: '30000' })
  try {
    const everyone = await Promise.all(['Ada', 'Bo', 'Cy', 'Di', 'Ed', 'Fay'].map((name) => person(name)))
    const [ada, ...others] = everyone as [Person, ...Person[]]
    const link = await openRoom(ada, two.url, { people: 6, minutes: 60 })
    for (const other of others) await other.comeIn(link)
    await expectAllHere(everyone)
    await test.step('half of them are on each server', async () => {
      for (const server of two.servers) expect(await connectedTo(server)).toBe(3)
    })

    await startAndGoOn(ada)
    const spoke = await takeTurns(everyone, 1)
    const goesOn = async (what: string, trouble: () => Promise<void>) =>
      test.step(what, async () => {
        const speaker = await speakerOf(everyone)
        await trouble()
        await expectAllHere(everyone)
        expect(await speakerOf(everyone)).toBe(speaker)
        spoke.push(...(await takeTurns(everyone, 1)))
        expect(spoke.at(-1)).toBe(speaker)
      })

    await goesOn('one server is killed in the middle of a turn', () => two.servers[0].kill())
    expect(await connectedTo(two.servers[1])).toBe(6)
    await goesOn('it is there again, and the other one is killed', async () => {
      await two.servers[0].restart()
      await two.servers[1].kill()
    })
    await two.servers[1].restart()
    await goesOn('Redis is killed and started again', async () => {
      await two.redis.kill()
      await two.redis.start()
    })
    await test.step('Redis does not answer for a while: what was pressed happens then, once', async () => {
      const speaker = await speakerOf(everyone)
      two.redis.pause()
      await speaker.button('I’m done').click()
      for (const { url } of two.servers)
        await expect.poll(async () => (await fetch(`${url}/healthz`)).status, SOON).toBe(503)
      two.redis.resume()
      await expect(speaker.button('I’m done')).toBeHidden(SOON)
      await expectAllHere(everyone)
      spoke.push(speaker)
    })

    spoke.push(...(await takeTurns(everyone, 1)))
    expect(new Set(spoke).size).toBe(6)
    await expect(ada.page.getByText('Main round').first()).toBeVisible()
  } finally {
    await two.remove()
  }
})
