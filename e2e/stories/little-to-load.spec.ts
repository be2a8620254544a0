import { gzipSync } from 'node:zlib'
import { expect, test } from '../fixtures.ts'
import { startAndGoOn } from '../floor.ts'

const KIB = 1024

test('at most 45 KiB of JavaScript before one can type a name, and 100 in the room', async ({ group, person }) => {
  const { ada, link } = await group('Ada', 'Bo')
  const cy = await person('Cy')
  const scripts: Promise<number>[] = []
  cy.page.on('response', (response) => {
    if (response.request().resourceType() !== 'script') return
    scripts.push(response.body().then((body) => gzipSync(body).length))
  })
  const loaded = async () => (await Promise.all(scripts)).reduce((sum, bytes) => sum + bytes, 0) / KIB

  await cy.page.goto(link)
  await expect(cy.page.getByRole('textbox', { name: 'Your name' })).toBeVisible()
  expect(await loaded()).toBeGreaterThan(10)
  expect(await loaded()).toBeLessThanOrEqual(45)

  await cy.comeIn()
  await startAndGoOn(ada)
  await expect(cy.timeLeft).toBeVisible()
  expect(await loaded()).toBeLessThanOrEqual(100)
})
