import type { DeviceId } from '@rondo/shared/ids'
import type { CommandMessage } from '@rondo/shared/protocol/messages'
import type { Answer } from '@rondo/shared/room/answer'
import type { MemberCommand } from '@rondo/shared/room/commands'
import type { Contact } from './contact.ts'
import type { Dice } from './dice.ts'
import type { Surroundings } from './surroundings.ts'

/** Milliseconds a device waits for an answer before it takes the connection for lost. */
const ANSWER_WITHIN = 8_000
const MOST_WAITING = 6
const TRIES = 4

/** What a device has to ask: one command at a time, under its own numbers, and again until it is answered. */
export class Errands {
  readonly #device: DeviceId
  readonly #around: Surroundings
  readonly #dice: Dice
  /** The present connection, if there is one. */
  readonly #contact: () => Contact | null
  #waiting: MemberCommand[] = []
  #asked: CommandMessage | null = null
  /** The connection over which that is on its way, or was lost. */
  #sentOver: Contact | null = null
  #tries = 0
  #number = 0

  constructor(device: DeviceId, around: Surroundings, dice: Dice, contact: () => Contact | null) {
    this.#device = device
    this.#around = around
    this.#dice = dice
    this.#contact = contact
  }

  add(command: MemberCommand): void {
    if (this.#waiting.length >= MOST_WAITING) return
    this.#waiting.push(command)
    this.send()
  }

  /** What is not sent yet is not meant any more. */
  forget(): void {
    this.#waiting = []
  }

  /** Another page may have gone on with this device's numbers. */
  goOnAbove(number: number): void {
    this.#number = Math.max(this.#number, number)
  }

  send(): void {
    const contact = this.#contact()
    if (!contact?.isInside || !contact.visitor || contact === this.#sentOver) return
    const message = this.#next()
    if (!message) return
    this.#sentOver = contact
    const { line, visitor } = contact
    let heard = false
    const hear = (answer: Answer) => {
      if (heard) return
      heard = true
      this.#around.answered(this.#device, message, answer)
      line.down(() => this.#hear(contact, message, answer))
    }
    contact.up(() => void visitor.command(message, hear).then(hear))
    this.#around.time.plainlyIn(ANSWER_WITHIN, () => {
      if (this.#isWaitingFor(message, contact)) line.break(0, this.#dice.between(0, 9_000))
    })
  }

  /** What is unanswered yet, or the next one. */
  #next(): CommandMessage | null {
    if (this.#asked) return this.#asked
    const command = this.#waiting.shift()
    if (!command) return null
    this.#asked = { number: ++this.#number, command }
    this.#around.asked(this.#device, this.#asked)
    return this.#asked
  }

  #hear(contact: Contact, message: CommandMessage, answer: Answer): void {
    if (this.#asked !== message) return
    this.#sentOver = null
    if ('refused' in answer && answer.refused === 'try-again' && ++this.#tries < TRIES) {
      this.#around.time.plainlyIn(300 * this.#tries, () => {
        if (this.#isWaitingFor(message, contact)) this.send()
      })
      return
    }
    this.#around.heard(this.#device, message, answer)
    this.#tries = 0
    this.#asked = null
    this.send()
  }

  #isWaitingFor(message: CommandMessage, contact: Contact): boolean {
    return this.#asked === message && this.#contact() === contact
  }
}
