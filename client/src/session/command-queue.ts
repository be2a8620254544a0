import type { DeviceId } from '@rondo/shared/ids'
import type { Answer } from '@rondo/shared/room/answer'
import type { MemberCommand } from '@rondo/shared/room/commands'
import type { Refusal } from '@rondo/shared/room/refusals'
import { drawDevice } from '@rondo/shared/seal/draw'
import type { Memory } from './ports.ts'

interface Waiting<Command> {
  /** Given when it is first sent. */
  number: number | null
  readonly command: Command
}

interface Kept<Command> {
  readonly device: DeviceId
  readonly last: number
  readonly waiting: readonly Waiting<Command>[]
}

const MOST_WAITING = 20

/** A command with a number that is its own for good. */
export interface Numbered<Command> {
  readonly number: number
  readonly command: Command
}

/** The commands of one tab to its room or circle, numbered in the order of sending and kept until they are answered. */
export class CommandQueue<Command extends { readonly type: string } = MemberCommand> {
  readonly device: DeviceId
  readonly #memory: Memory
  readonly #name: string
  #last: number
  #waiting: Waiting<Command>[]
  readonly #answers = new Map<Waiting<Command>, { promise: Promise<Answer>; resolve: (answer: Answer) => void }>()

  constructor(memory: Memory, name: string) {
    this.#memory = memory
    this.#name = name
    const kept = this.#recall()
    this.device = kept.device
    this.#last = kept.last
    this.#waiting = [...kept.waiting]
    this.#keep()
  }

  get isEmpty(): boolean {
    return this.#waiting.length === 0
  }

  /** [C6] Puts a command at the end; the same one pressed again while it waits is the same wish, except for more time. */
  add(command: Command): Promise<Answer> {
    const same = this.#waiting.find((other) => JSON.stringify(other.command) === JSON.stringify(command))
    if (same && command.type !== 'host.extend') return this.#answerOf(same)
    if (this.#waiting.length >= MOST_WAITING) return Promise.resolve({ refused: 'too-often' })
    const waiting: Waiting<Command> = { number: null, command }
    this.#waiting.push(waiting)
    this.#keep()
    return this.#answerOf(waiting)
  }

  /** [C7] The command to send now, with a number that is its own for good and is kept before it is sent. */
  next(): Numbered<Command> | null {
    const [first] = this.#waiting
    if (!first) return null
    if (first.number === null) {
      this.#last += 1
      first.number = this.#last
      this.#keep()
    }
    return { number: first.number, command: first.command }
  }

  /** The answer to the command with this number; anything else has been settled already. */
  settle(number: number, answer: Answer): void {
    if (this.#waiting[0]?.number === number) this.#finish(answer)
  }

  /** [C8] The room knows commands of this device up to `number`: later ones are numbered above it. */
  reach(number: number): void {
    const first = this.#waiting[0]?.number
    // Another page with this tab's memory went on from here; whether this one happened is not known any more.
    if (first != null && first < number) this.#finish({ refused: 'too-late' })
    this.#last = Math.max(this.#last, number)
    this.#keep()
  }

  /** Answers everything that waits with a refusal. */
  drop(refused: Refusal): void {
    while (this.#waiting.length > 0) this.#finish({ refused })
  }

  #finish(answer: Answer): void {
    const first = this.#waiting.shift()
    this.#keep()
    if (!first) return
    this.#answers.get(first)?.resolve(answer)
    this.#answers.delete(first)
  }

  #answerOf(waiting: Waiting<Command>): Promise<Answer> {
    const known = this.#answers.get(waiting)
    if (known) return known.promise
    let resolve: (answer: Answer) => void = () => {}
    const promise = new Promise<Answer>((settle) => {
      resolve = settle
    })
    this.#answers.set(waiting, { promise, resolve })
    return promise
  }

  #keep(): void {
    const kept: Kept<Command> = { device: this.device, last: this.#last, waiting: this.#waiting }
    this.#memory.set(this.#name, JSON.stringify(kept))
  }

  #recall(): Kept<Command> {
    const fresh = { device: drawDevice(), last: 0, waiting: [] }
    try {
      const kept = JSON.parse(this.#memory.get(this.#name) ?? 'null') as Kept<Command> | null
      return kept?.device && Array.isArray(kept.waiting) ? kept : fresh
    } catch {
      return fresh
    }
  }
}
