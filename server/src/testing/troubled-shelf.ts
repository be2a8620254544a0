import type { Found, Saved, Shelf, Versioned } from '../store/store.ts'

/** A shelf in memory that every server shares: slow, sometimes silent, and what was sent to it may arrive after its sender died. */
export class TroubledShelf<Id extends string, Thing extends Versioned<Id>> implements Shelf<Id, Thing> {
  /** Everything that was ever written, in its order. */
  readonly written: Thing[] = []
  readonly #found = new Map<Id, Thing | 'burned'>()
  readonly #random: () => number

  constructor(random: () => number) {
    this.#random = random
  }

  async load(id: Id): Promise<Found<Thing>> {
    await this.#later()
    if (this.#random() < 0.03) throw new Error('The shelf did not answer')
    return structuredClone(this.#found.get(id) ?? 'unknown')
  }

  async save(thing: Thing, expected: number | null): Promise<Saved> {
    await this.#later()
    const fate = this.#random()
    if (fate < 0.05) throw new Error('Never arrived')
    if (fate < 0.1) {
      void this.#later().then(() => this.#write(thing, expected))
      throw new Error('No answer, and written all the same')
    }
    const saved = this.#write(thing, expected)
    await this.#later()
    return saved
  }

  async burn(id: Id): Promise<void> {
    this.#found.set(id, 'burned')
  }

  clean(): void {}

  watch(): () => void {
    return () => {}
  }

  #write(thing: Thing, expected: number | null): Saved {
    const found = this.#found.get(thing.id)
    if (found === 'burned') return 'burned'
    if ((found?.version ?? null) !== expected) return 'changed'
    this.#found.set(thing.id, structuredClone(thing))
    this.written.push(thing)
    return 'saved'
  }

  /** A few rounds of everything else. */
  async #later(): Promise<void> {
    for (let rounds = Math.floor(this.#random() * 6); rounds > 0; rounds--) {
      await new Promise((resolve) => setImmediate(resolve))
    }
  }
}
