import type { Page } from '@playwright/test'

/** Something a screen reader was asked to say. */
export interface Said {
  readonly text: string
  readonly assertive: boolean
}

const HEARD = '[role="status"], [role="alert"], [aria-live="polite"], [aria-live="assertive"]'

/** Begins to write down every announcement of this page. */
export async function startListening(page: Page): Promise<void> {
  await page.evaluate((selector) => {
    const heard: Said[] = []
    Object.assign(globalThis, { heard })
    const last = new WeakMap<Element, string>()
    const listen = () => {
      for (const region of document.querySelectorAll(selector)) {
        const text = region.textContent?.trim() ?? ''
        if (text === (last.get(region) ?? '')) continue
        last.set(region, text)
        if (text !== '') heard.push({ text, assertive: region.matches('[role="alert"], [aria-live="assertive"]') })
      }
    }
    listen()
    heard.length = 0
    new MutationObserver(listen).observe(document.body, { childList: true, subtree: true, characterData: true })
  }, HEARD)
}

/** What has been announced since. */
export function said(page: Page): Promise<Said[]> {
  return page.evaluate(() => (globalThis as unknown as { heard: Said[] }).heard)
}
