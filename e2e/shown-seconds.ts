import type { Locator } from '@playwright/test'

/**
 * Writes down the next `count` seconds that a timer shows, each with the moment at which it appeared. The page itself notes it, at the change of
 * the text: `performance` is the machine's own clock, one for all its pages, also where `Date` is wrong.
 */
export async function shownSeconds(timer: Locator, count: number): Promise<Map<string, number>> {
  const shown = await timer.evaluate(
    (element, wanted) =>
      new Promise<[string, number][]>((resolve) => {
        const seen: [string, number][] = []
        let last = element.textContent
        const observer = new MutationObserver(() => {
          if (element.textContent === last) return
          last = element.textContent
          seen.push([last?.trim() ?? '', performance.timeOrigin + performance.now()])
          if (seen.length < wanted) return
          observer.disconnect()
          resolve(seen)
        })
        observer.observe(element, { childList: true, subtree: true, characterData: true })
      }),
    count,
  )
  return new Map(shown)
}

/** How far apart in milliseconds the first and the last screen showed each second that all of them have seen. */
export function apart(screens: readonly ReadonlyMap<string, number>[]): Map<string, number> {
  const [first = new Map<string, number>()] = screens
  const onAll = [...first.keys()].filter((second) => screens.every((screen) => screen.has(second)))
  return new Map(
    onAll.map((second) => {
      const moments = screens.map((screen) => screen.get(second) ?? Number.NaN)
      return [second, Math.max(...moments) - Math.min(...moments)]
    }),
  )
}

/**
 * The distance in the middle of all seconds, in milliseconds. A clock that is taken wrongly is off in every second; a screen that came late
 * once, on a busy machine, is off in one.
 */
export function usually(seconds: ReadonlyMap<string, number>): number {
  const inOrder = [...seconds.values()].sort((one, other) => one - other)
  return inOrder[Math.floor(inOrder.length / 2)] ?? Number.NaN
}
