import type { CircleSeeingAnswer, CircleSeen } from '@rondo/shared/protocol/circle'
import type { Refusal } from '@rondo/shared/room/refusals'
import { isRefused, type Posted } from './circle-post.ts'
import { Patience } from './patience.ts'

/** A trouble of the server that passes. */
const PASSING: ReadonlySet<Refusal> = new Set(['try-again', 'too-often'])

/** What comes of looking. */
interface LookingOnParts {
  /** Asks for what is later than this version; 0: for the whole, which is answered at once. */
  readonly ask: (after: number, stop: AbortController) => Promise<Posted<CircleSeeingAnswer>>
  /** What is new, or null for nothing; gives the version that is known then. */
  readonly see: (seen: CircleSeen | null) => number
  readonly refused: (refusal: Refusal) => void
  /** No server answers. */
  readonly lost: () => void
}

/** [G20] Asks for what is new, as long as the page is open. */
export class LookingOn {
  readonly #parts: LookingOnParts
  readonly #patience = new Patience()
  /** The question that is on its way, or waits for news. */
  #question = new AbortController()
  #isWoken = false
  #isOver = false

  constructor(parts: LookingOnParts) {
    this.#parts = parts
  }

  async begin(): Promise<void> {
    const { ask, see, refused, lost } = this.#parts
    let after = 0
    while (!this.#isOver) {
      this.#isWoken = false
      this.#question = new AbortController()
      const news = await ask(after, this.#question)
      if (this.#isOver) return
      if (news !== null && !(isRefused(news) && PASSING.has(news.refused))) {
        this.#patience.rest()
        if (isRefused(news)) return refused(news.refused)
        after = see('unchanged' in news ? null : news)
        continue
      }
      // The whole is asked for after a trouble, too.
      after = 0
      // One question that is lost on the way is nothing yet.
      if (this.#patience.tries > 0) lost()
      if (!this.#isWoken) await this.#patience.wait()
    }
  }

  /** [C12] Asks at once. */
  wake(): void {
    this.#isWoken = true
    this.#question.abort()
    this.#patience.hurry()
  }

  /** Nothing that was asked will be answered. */
  drop(): void {
    this.#question.abort()
  }

  end(): void {
    this.#isOver = true
    this.#question.abort()
    this.#patience.hurry()
  }
}
