import type { BrowserContext, Locator } from '@playwright/test'

/** Makes every page of this browser believe that it is some hours later (or earlier, below zero). */
export async function setClockWrong(context: BrowserContext, hours: number): Promise<void> {
  await context.addInitScript((offset) => {
    const Right = Date
    class Wrong extends Right {
      constructor(...parts: ConstructorParameters<typeof Date> | []) {
        if (parts.length === 0) super(Right.now() + offset)
        else super(...(parts as [number]))
      }
      static override now() {
        return Right.now() + offset
      }
    }
    globalThis.Date = Wrong as DateConstructor
  }, hours * 3_600_000)
}

/** Watches a timer until it has shown so many new seconds: each text with the true moment at which it appeared. */
export async function recordSeconds(timer: Locator, count: number): Promise<Map<string, number>> {
  const pairs = await timer.evaluate(
    (element, wanted) =>
      new Promise<[string, number][]>((resolve) => {
        const seen = new Map<string, number>()
        let last = element.textContent?.trim() ?? ''
        const observer = new MutationObserver(() => {
          const text = element.textContent?.trim() ?? ''
          if (text === last) return
          last = text
          if (!seen.has(text)) seen.set(text, performance.timeOrigin + performance.now())
          if (seen.size < wanted) return
          observer.disconnect()
          resolve([...seen])
        })
        observer.observe(element, { childList: true, subtree: true, characterData: true })
      }),
    count,
  )
  return new Map(pairs)
}
