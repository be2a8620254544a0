import type { BrowserContext } from '@playwright/test'

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
