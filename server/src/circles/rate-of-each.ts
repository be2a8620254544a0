import { Rate } from '../rate.ts'

/** What one member's devices may ask in a minute, and at once after a rest. */
const A_MINUTE = 600
/** So many are remembered, those who asked last: whoever asks again after a rest begins anew. */
const REMEMBERED = 5_000

/** How often each member asks. */
export class RateOfEach {
  readonly #rates = new Map<string, Rate>()

  /** Counts one more; false: too often. */
  allows(who: string): boolean {
    const rate = this.#rates.get(who) ?? new Rate(A_MINUTE, A_MINUTE / 60)
    this.#rates.delete(who)
    this.#rates.set(who, rate)
    for (const oldest of this.#rates.keys()) {
      if (this.#rates.size <= REMEMBERED) break
      this.#rates.delete(oldest)
    }
    return rate.allows()
  }
}
