import type { ServerId } from '@rondo/shared/ids'
import type { Clock } from '../../clock.ts'
import type { Reception } from '../reception.ts'
import type { Connection } from './connection.ts'
import { keys } from './keys.ts'
import { type Label, pack, unpack } from './parcel.ts'

/** Milliseconds after which a server that has not answered will not. */
const PATIENCE = 3_000

interface Question {
  readonly to: ServerId
  end(answer: Uint8Array | null): void
}

/** What the servers of a store pass on to each other: by PUBLISH alone, of which Redis keeps nothing. Parcels are overwritten after use. */
export class Passing {
  readonly #connection: Connection
  readonly #server: ServerId
  readonly #clock: Clock
  readonly #reception: Reception
  readonly #questions = new Map<number, Question>()
  #asked = 0

  constructor(connection: Connection, server: ServerId, clock: Clock, reception: Reception) {
    this.#connection = connection
    this.#server = server
    this.#clock = clock
    this.#reception = reception
  }

  async send(to: ServerId, bytes: Uint8Array): Promise<Uint8Array | null> {
    if (to === this.#server) return this.#reception.answer(Uint8Array.from(bytes))
    // An answer would reach nobody here.
    if (!this.#connection.isListening) return null
    const number = ++this.#asked
    return new Promise((resolve) => {
      const end = (answer: Uint8Array | null) => {
        stop()
        this.#questions.delete(number)
        resolve(answer)
      }
      const stop = this.#clock.wait(PATIENCE, () => end(null))
      this.#questions.set(number, { to, end })
      this.#publish(to, { is: 'question', from: this.#server, number }, bytes).then(
        (receivers) => {
          if (receivers === 0) end(null)
        },
        () => end(null),
      )
    })
  }

  /** What was published to this server. Never throws. */
  hear(parcel: Buffer): void {
    const { label, bytes } = unpack(parcel)
    if (label.is === 'question') {
      void this.#answer(label, bytes)
      return
    }
    const question = this.#questions.get(label.number)
    if (question?.to === label.from) question.end(label.is === 'answer' ? Uint8Array.from(bytes) : null)
    parcel.fill(0)
  }

  close(): void {
    for (const { end } of [...this.#questions.values()]) end(null)
  }

  async #answer({ from, number }: Label, bytes: Uint8Array): Promise<void> {
    const answer = await this.#reception.answer(bytes)
    const label: Label = { is: answer ? 'answer' : 'no-answer', from: this.#server, number }
    await this.#publish(from, label, answer ?? new Uint8Array()).catch(() => {
      // Whoever asked hears nothing, and has its patience.
    })
    answer?.fill(0)
  }

  /** How many received it. */
  async #publish(to: ServerId, label: Label, bytes: Uint8Array): Promise<number> {
    const parcel = pack(label, bytes)
    try {
      return await this.#connection.client.publish(keys.to(to), parcel)
    } finally {
      parcel.fill(0)
    }
  }
}
