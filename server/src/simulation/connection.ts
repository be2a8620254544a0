import type { DeviceId } from '@rondo/shared/ids'
import { Contact } from './contact.ts'
import type { Dice } from './dice.ts'
import { Line } from './line.ts'
import type { Hearer } from './simulated-outlet.ts'
import type { Seat, Surroundings } from './surroundings.ts'

/** What connects: a device of somebody. */
export interface Connecting {
  readonly id: DeviceId
  readonly seat: Seat
  /** Whether it was inside before. */
  readonly wasInside: boolean
  /** Let go for good, it does not come back. */
  readonly isLetGo: boolean
  /** What hears this contact. */
  hearerOn(contact: Contact): Hearer
}

/** Keeps a device connected, with one contact after the other, for as long as that is wanted. */
export class Connection {
  contact: Contact | null = null
  #isWanted = false
  readonly #device: Connecting
  readonly #around: Surroundings
  readonly #dice: Dice

  constructor(device: Connecting, around: Surroundings, dice: Dice) {
    this.#device = device
    this.#around = around
    this.#dice = dice
  }

  open(): void {
    this.#isWanted = true
    if (this.contact || this.#device.isLetGo) return
    const server = this.#around.serverFor(this.#device.seat, this.#dice)
    if (!server) {
      this.#tryAgain()
      return
    }
    const contact = new Contact(new Line(this.#around.time, this.#dice), server)
    const { line } = contact
    line.ends = { lost: () => this.#lost(contact), ended() {} }
    this.contact = contact
    const { id, seat, wasInside } = this.#device
    const hearer = this.#device.hearerOn(contact)
    const arrival = { member: seat.member, seat: seat.seat, device: id, returning: wasInside, line, hearer }
    line.up(() => {
      server.connect(this.#around.room, arrival, (visitor) => {
        contact.visitor = visitor
      })
    })
  }

  /** The network is gone, or the tab closed (which the server notices at once). */
  close(isClosed: boolean, comesBack: boolean): void {
    this.#isWanted = comesBack
    const noticed = () => this.#dice.between(50, 9_000)
    this.contact?.line.break(isClosed ? 0 : noticed(), isClosed ? 1 : noticed())
  }

  /** It was not let in: it does not try again. */
  giveUp(contact: Contact): void {
    this.#isWanted = false
    contact.line.break(0, 0)
  }

  #lost(contact: Contact): void {
    if (this.contact !== contact) return
    this.contact = null
    if (this.#isWanted && !this.#device.isLetGo) this.#tryAgain()
  }

  #tryAgain(): void {
    this.#around.time.plainlyIn(this.#dice.between(300, 3_000), () => {
      if (this.#isWanted) this.open()
    })
  }
}
