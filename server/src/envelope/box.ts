import { randomInt } from 'node:crypto'
import { offHeap } from './off-heap.ts'
import { shuffle } from './shuffle.ts'

interface Envelope {
  readonly input: Uint8Array
  readonly letter: Uint8Array
}

/** [E7] The envelopes of one window, in this process's memory and nowhere else. Bytes only: what is a string stays in memory until somebody sweeps. */
export class Box {
  readonly #most: number
  readonly #envelopes: Envelope[] = []

  /** One more than `most` is taken, so that all see that there were too many. */
  constructor(most: number) {
    this.#most = most
  }

  get count(): number {
    return this.#envelopes.length
  }

  /** [E8] Whether this token has been here, and with the same letter; null: it has not. */
  find(input: Uint8Array, letter: Uint8Array): 'same' | 'spent' | null {
    const found = this.#envelopes.find((one) => isSame(one.input, input))
    return found ? (isSame(found.letter, letter) ? 'same' : 'spent') : null
  }

  /** Takes copies. False: it is full. */
  put(input: Uint8Array, letter: Uint8Array): boolean {
    if (this.#envelopes.length > this.#most) return false
    // Put where chance will have it: not even memory holds the order in which they came.
    const place = randomInt(this.#envelopes.length + 1)
    this.#envelopes.splice(place, 0, { input: offHeap(input), letter: offHeap(letter) })
    return true
  }

  /** Every letter, in an order of chance. They are overwritten by `wipe`. */
  letters(): readonly Uint8Array[] {
    return shuffle(this.#envelopes.map(({ letter }) => letter))
  }

  /** [E11] Nothing is left. */
  wipe(): void {
    for (const { input, letter } of this.#envelopes) {
      input.fill(0)
      letter.fill(0)
    }
    this.#envelopes.length = 0
  }
}

const isSame = (one: Uint8Array, other: Uint8Array): boolean => Buffer.compare(one, other) === 0
