import type { Page } from '@playwright/test'

/** Frames that are counted, and those before them that are not. */
const COUNT = 240
const FIRST = 10

/** Frames a second of a page while `each`, the source of a function of the frame's number, runs in every one of them. */
export function framesIn(page: Page, each = '() => {}'): Promise<number> {
  return page.evaluate(
    async ({ each, count, first }) => {
      const run: (frame: number) => void = new Function(`return ${each}`)()
      const at: number[] = []
      while (at.length <= count) {
        await new Promise(requestAnimationFrame)
        at.push(performance.now())
        run(at.length)
      }
      const [start = 0, end = 0] = [at[first], at.at(-1)]
      return (1000 * (at.length - 1 - first)) / (end - start)
    },
    { each, count: COUNT, first: FIRST },
  )
}

/** There and back within what is counted. */
export const thereAndBack = (move: (by: string) => string): string =>
  `(frame) => { const by = frame < ${COUNT / 2} ? 12 : -12; ${move('by')} }`
