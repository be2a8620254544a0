import type { Answer } from '@rondo/shared/room/answer'
import type { ByMember } from '@rondo/shared/room/by'
import type { Command } from '@rondo/shared/room/commands'

/** Which member asks; without one it is the server or the clock. */
export type Asker = Omit<ByMember, 'at' | 'random'>

/** A command that waits for its answer, and gets one. */
export class Asked {
  readonly command: Command
  readonly asker: Asker | null
  readonly #hear: (answer: Answer) => void
  #isAnswered = false

  constructor(command: Command, asker: Asker | null, hear: (answer: Answer) => void) {
    this.command = command
    this.asker = asker
    this.#hear = hear
  }

  /** The first answer is the one that counts. */
  answer(said: Answer): void {
    if (this.#isAnswered) return
    this.#isAnswered = true
    this.#hear(said)
  }
}
