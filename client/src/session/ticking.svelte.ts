import { createSubscriber } from 'svelte/reactivity'

/** Never oftener than a screen is drawn, in milliseconds. */
const SHORTEST = 16
/** Timers beyond this are not exact enough to meet a second; the rest is waited for again. */
const LONGEST = 1000

/** [C16] Renders its readers anew at moments of their own choosing: `delay` says in how many milliseconds the next one is, null for never. */
export class Ticking {
  readonly #subscribe: () => void
  #arm = () => {}

  constructor(delay: () => number | null) {
    this.#subscribe = createSubscriber((update) => {
      let timer: ReturnType<typeof setTimeout> | undefined
      this.#arm = () => {
        clearTimeout(timer)
        const wait = delay()
        if (wait === null) return
        // One millisecond later than asked: a timer that fires early would find the old second.
        timer = setTimeout(
          () => (wait > LONGEST ? this.#arm() : update()),
          Math.min(Math.max(wait + 1, SHORTEST), LONGEST),
        )
      }
      return () => {
        clearTimeout(timer)
        this.#arm = () => {}
      }
    })
  }

  /** To be called by whatever reads a value that changes with time; reading again sets the alarm anew. */
  read(): void {
    this.#subscribe()
    this.#arm()
  }
}
