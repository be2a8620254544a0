import type { JoinMessage } from '@rondo/shared/protocol/messages'
import type { Answer } from '@rondo/shared/room/answer'
import { ANSWER_WITHIN, type ServerLine } from './server-line.ts'

/** The wish to come in, said again at the door of every new connection until it is answered. */
export class Joining {
  readonly #line: ServerLine
  readonly #changed: () => void
  #wish: { readonly message: JoinMessage; readonly resolve: (answer: Answer) => void } | null = null
  #isAtDoor = false

  constructor(line: ServerLine, changed: () => void) {
    this.#line = line
    this.#changed = changed
  }

  get isPending(): boolean {
    return this.#wish !== null
  }

  ask(message: JoinMessage): Promise<Answer> {
    this.settle({ refused: 'too-late' })
    return new Promise((resolve) => {
      this.#wish = { message, resolve }
      this.#changed()
      void this.#say()
    })
  }

  /** This connection stands at the door. */
  atDoor(): void {
    this.#isAtDoor = true
    void this.#say()
  }

  /** The connection is lost; the wish stands. */
  pause(): void {
    this.#isAtDoor = false
  }

  /** Answers the wish, from wherever the answer is known. */
  settle(answer: Answer): void {
    this.#wish?.resolve(answer)
    this.#wish = null
  }

  async #say(): Promise<void> {
    const wish = this.#wish
    if (!wish || !this.#isAtDoor) return
    const answer = await this.#line.ask('join', wish.message, ANSWER_WITHIN)
    if (!answer || this.#wish !== wish) return
    this.settle(answer)
    this.#changed()
  }
}
