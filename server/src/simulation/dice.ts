import { seededRandom } from '@rondo/shared/testing/random'

/** Chance from a seed: the same seed rolls the same. */
export class Dice {
  readonly random: () => number

  constructor(seed: number) {
    this.random = seededRandom(seed)
  }

  /** Dice of their own for somebody, so that what they do changes nobody else's luck. */
  another(): Dice {
    return new Dice(Math.floor(this.random() * 2 ** 31))
  }

  /** True in so many of all cases, 0 to 1. */
  chance(share: number): boolean {
    return this.random() < share
  }

  between(least: number, most: number): number {
    return least + this.random() * (most - least)
  }

  /** A whole number, both ends included. */
  whole(least: number, most: number): number {
    return least + Math.floor(this.random() * (most - least + 1))
  }

  /** How long until something comes that comes every `mean` on average. */
  wait(mean: number): number {
    return -Math.log(1 - this.random()) * mean
  }

  pick<Item>(items: readonly Item[]): Item {
    const item = items[Math.floor(this.random() * items.length)]
    if (item === undefined) throw new Error('Nothing to pick from')
    return item
  }

  /** One of them, each as likely as its weight; null when all weigh nothing. */
  weighed<Item>(items: readonly Item[], weightOf: (item: Item) => number): Item | null {
    const weights = items.map(weightOf)
    let rest = this.random() * weights.reduce((total, weight) => total + weight, 0)
    for (const [index, weight] of weights.entries()) {
      rest -= weight
      if (rest < 0) return items[index] as Item
    }
    return null
  }
}
