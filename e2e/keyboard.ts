import { expect, type Locator, type Page } from '@playwright/test'

const MOST_STEPS = 80

/** Somebody who has no mouse. */
export class Keyboard {
  constructor(readonly page: Page) {}

  /** Goes on with Tab until this has the focus, as a person would. */
  async reach(target: Locator): Promise<void> {
    await expect(target).toBeEnabled({ timeout: 30_000 })
    for (let step = 0; step < MOST_STEPS; step++) {
      if (await target.evaluate((element) => element === document.activeElement)) return
      await this.page.keyboard.press('Tab')
    }
    throw new Error(`Tab does not reach ${target}`)
  }

  async press(target: Locator, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
    await this.reach(target)
    await this.page.keyboard.press(key)
  }

  async type(target: Locator, text: string): Promise<void> {
    await this.reach(target)
    await this.page.keyboard.type(text)
  }
}
