import { after, type Moment } from '@rondo/shared/time'

interface Happening {
  readonly at: number
  /** Of two at the same moment the one that was set first comes first. */
  readonly order: number
  readonly run: () => void
  readonly settles: boolean
  isOff: boolean
}

const START = Date.UTC(2026, 10, 22, 18)

/** A clock that stands still until the next thing is due. The same things set in the same order happen in the same order. */
export class VirtualTime {
  #now = START
  #order = 0
  readonly #heap: Happening[] = []

  now(): Moment {
    return this.#now as Moment
  }

  /** Runs something once after so many milliseconds, and waits for what follows from it. Returns how to call it off. */
  in(milliseconds: number, run: () => void): () => void {
    return this.#set(milliseconds, run, true)
  }

  /** The same for something that starts nothing asynchronous, which is cheaper. */
  plainlyIn(milliseconds: number, run: () => void): () => void {
    return this.#set(milliseconds, run, false)
  }

  /** The next thing happens, and all that follows from it without time going on. False when nothing is left, or due by `until`. */
  async step(until: Moment = after(this.now(), Number.MAX_SAFE_INTEGER)): Promise<boolean> {
    for (;;) {
      const [next] = this.#heap
      if (!next || next.at > until) return false
      this.#takeFirst()
      if (next.isOff) continue
      this.#now = next.at
      next.run()
      if (next.settles) await settled()
      return true
    }
  }

  /** Time goes on to this moment, at which nothing happens. */
  goTo(moment: Moment): void {
    this.#now = Math.max(this.#now, moment)
  }

  #set(milliseconds: number, run: () => void, settles: boolean): () => void {
    const at = this.#now + Math.max(0, Math.ceil(milliseconds))
    const happening = { at, order: this.#order++, run, settles, isOff: false }
    this.#put(happening)
    return () => {
      happening.isOff = true
    }
  }

  #put(happening: Happening): void {
    const heap = this.#heap
    let place = heap.length
    while (place > 0) {
      const above = (place - 1) >> 1
      const parent = heap[above] as Happening
      if (!isBefore(happening, parent)) break
      heap[place] = parent
      place = above
    }
    heap[place] = happening
  }

  #takeFirst(): void {
    const heap = this.#heap
    const last = heap.pop()
    if (!last || heap.length === 0) return
    let place = 0
    for (;;) {
      let below = 2 * place + 1
      if (below >= heap.length) break
      if (below + 1 < heap.length && isBefore(heap[below + 1] as Happening, heap[below] as Happening)) below++
      const child = heap[below] as Happening
      if (!isBefore(child, last)) break
      heap[place] = child
      place = below
    }
    heap[place] = last
  }
}

const isBefore = (one: Happening, other: Happening): boolean =>
  one.at < other.at || (one.at === other.at && one.order < other.order)

/** Every promise that can be kept without time going on has been: Node takes up the next tick only when that queue is empty. */
const settled = (): Promise<void> => new Promise((done) => queueMicrotask(() => process.nextTick(done)))
