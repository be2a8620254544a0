import type { Answer } from '@rondo/shared/room/answer'
import type { Refusal } from '@rondo/shared/room/refusals'

/** One thing asked of a circle, and why it was not done. */
export class Wish {
  #isPending = $state(false)
  #refused = $state.raw<Refusal | 'unreachable' | null>(null)

  get isPending(): boolean {
    return this.#isPending
  }

  /** The last refusal, until it is asked again or `forget`. */
  get refused(): Refusal | 'unreachable' | null {
    return this.#refused
  }

  /** Whether it was done. While it is unanswered, it is not asked a second time. */
  async make(ask: () => Promise<Answer | { readonly refused: Refusal | 'unreachable' }>): Promise<boolean> {
    if (this.#isPending) return false
    this.#isPending = true
    this.#refused = null
    const answer = await ask()
    this.#isPending = false
    if ('refused' in answer) this.#refused = answer.refused
    return !('refused' in answer)
  }

  forget(): void {
    this.#refused = null
  }
}
