import { gzipSync } from 'node:zlib'
import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures.ts'
import { startAndGoOn } from '../floor.ts'

const KIB = 1024

/** Notes on every page which scripts had arrived when somebody could type for the first time. */
const noteScripts = () => {
  const observer = new MutationObserver(() => {
    if (!document.querySelector('input')) return
    observer.disconnect()
    const scripts = performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.js'))
    Object.assign(globalThis, { scripts: scripts.map(({ name }) => name) })
  })
  observer.observe(document, { childList: true, subtree: true })
}

async function gzipped(page: Page, addresses: readonly string[]): Promise<number> {
  const sizes = addresses.map(async (address) => gzipSync(await (await page.request.get(address)).body()).length)
  return (await Promise.all(sizes)).reduce((sum, bytes) => sum + bytes, 0) / KIB
}

test('at most 45 KiB of JavaScript before one can type a name, and 100 in the room', async ({ group, person }) => {
  const { ada, link } = await group('Ada', 'Bo')
  const cy = await person('Cy')
  await cy.context.addInitScript(noteScripts)
  await cy.page.goto(link)
  await expect(cy.page.getByRole('textbox', { name: 'Your name' })).toBeVisible()
  const before = await cy.page.evaluate(() => (globalThis as unknown as { scripts: string[] }).scripts)
  expect(before.length).toBeGreaterThan(1)
  expect(await gzipped(cy.page, before)).toBeLessThanOrEqual(45)

  await cy.comeIn()
  await startAndGoOn(ada)
  await expect(cy.timeLeft).toBeVisible()
  const all = new Set(cy.watched.asked.filter((address) => address.endsWith('.js')))
  expect(await gzipped(cy.page, [...all])).toBeLessThanOrEqual(100)
})
