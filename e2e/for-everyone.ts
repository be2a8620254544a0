import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/** What a theme can change: everything else is looked at once. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block']

/** Finds no violation on this screen, neither in light nor in dark. */
export async function expectAccessible(page: Page, screen: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    const axe = new AxeBuilder({ page }).setLegacyMode(true)
    const { violations } = await (colorScheme === 'light' ? axe : axe.withRules(OF_COLOURS)).analyze()
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`)
    expect.soft(found, `${screen}, ${colorScheme}`).toEqual([])
  }
  await page.emulateMedia({ colorScheme: null })
}

/** A phone of 360 px shows this screen without scrolling sideways. */
export async function expectNoSidewaysScroll(page: Page, screen: string): Promise<void> {
  const size = page.viewportSize()
  await page.setViewportSize({ width: 360, height: 640 })
  const over = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  await expect.poll(over, { message: `${screen} at 360 px` }).toBeLessThanOrEqual(0)
  if (size !== null) await page.setViewportSize(size)
}
