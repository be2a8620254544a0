/** How often something may be done: so often a second and, after a rest, so many at once. */
export class Rate {
  readonly #most: number
  readonly #aSecond: number
  #left: number
  #at = performance.now()

  constructor(most: number, aSecond: number) {
    this.#most = most
    this.#aSecond = aSecond
    this.#left = most
  }

  /** Counts one more, or so many; false: too often. */
  allows(count = 1): boolean {
    // Real time, whatever the clock of the room says.
    const now = performance.now()
    this.#left = Math.min(this.#most, this.#left + ((now - this.#at) * this.#aSecond) / 1000)
    this.#at = now
    if (this.#left < count) return false
    this.#left -= count
    return true
  }
}
