import type { Answer } from '@rondo/shared/room/answer'
import type { MemberCommand } from '@rondo/shared/room/commands'
import type { Refusal } from '@rondo/shared/room/refusals'
import type { CommandQueue, Numbered } from './command-queue.ts'

const TRIES = 4
/** Milliseconds, times the number of tries so far. */
const PAUSE = 300

/** Sends one command; null: the connection was lost before the answer came. */
export type SendCommand<Command> = (message: Numbered<Command>) => Promise<Answer | null>

/** [C7] Sends the commands of a queue, one at a time, while the room or circle is in view. */
export class CommandSender<Command extends { readonly type: string } = MemberCommand> {
  readonly #line: SendCommand<Command>
  readonly #queue: CommandQueue<Command>
  readonly #changed: () => void
  #isOpen = false
  #isSending = false
  #tries = 0
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(line: SendCommand<Command>, queue: CommandQueue<Command>, changed: () => void) {
    this.#line = line
    this.#queue = queue
    this.#changed = changed
  }

  get isIdle(): boolean {
    return this.#queue.isEmpty
  }

  ask(command: Command): Promise<Answer> {
    const answer = this.#queue.add(command)
    this.#changed()
    void this.#send()
    return answer
  }

  /** The whole view is there, and the room or circle knows this device's commands up to `lastCommand`. */
  open(lastCommand: number): void {
    this.#queue.reach(lastCommand)
    this.#isOpen = true
    void this.#send()
  }

  /** The connection is lost; what is unanswered waits for the next one. */
  pause(): void {
    clearTimeout(this.#timer)
    this.#isOpen = false
    this.#isSending = false
  }

  drop(refused: Refusal): void {
    this.pause()
    this.#queue.drop(refused)
  }

  async #send(): Promise<void> {
    const message = this.#isOpen && !this.#isSending ? this.#queue.next() : null
    if (!message) return
    this.#isSending = true
    const answer = await this.#line(message)
    if (!answer) return
    if (this.#shallTryAgain(answer)) {
      this.#timer = setTimeout(() => this.#again(), PAUSE * this.#tries)
      return
    }
    this.#tries = 0
    this.#queue.settle(message.number, answer)
    this.#changed()
    this.#again()
  }

  #again(): void {
    this.#isSending = false
    void this.#send()
  }

  /** [C11] A passing trouble of the server is tried again a few times, with the same number. */
  #shallTryAgain(answer: Answer): boolean {
    if (!('refused' in answer) || (answer.refused !== 'try-again' && answer.refused !== 'too-often')) return false
    this.#tries += 1
    return this.#tries < TRIES
  }
}
