import type { DeviceId } from '@rondo/shared/ids'
import type { Change, Farewell, OwnChange, Whole } from '@rondo/shared/protocol/messages'
import type { MemberCommand } from '@rondo/shared/room/commands'
import { type Connecting, Connection } from './connection.ts'
import type { Contact } from './contact.ts'
import type { Dice } from './dice.ts'
import { Errands } from './errands.ts'
import type { Hearer } from './simulated-outlet.ts'
import type { Seat, Surroundings } from './surroundings.ts'
import { ViewCopy } from './view-copy.ts'

/** A tab of somebody: comes in, keeps its copy of the view, and asks. */
export class Device implements Connecting {
  readonly id: DeviceId
  readonly seat: Seat
  readonly copy = new ViewCopy()
  wasInside = false
  /** Set once it was let go for good. */
  farewell: Farewell | null = null
  readonly connection: Connection
  readonly #errands: Errands
  readonly #around: Surroundings
  /** Called when this device has seen something new. */
  readonly #saw: () => void

  constructor(seat: Seat, around: Surroundings, dice: Dice, saw: () => void) {
    this.id = around.freshName('device') as DeviceId
    this.seat = seat
    this.connection = new Connection(this, around, dice)
    this.#errands = new Errands(this.id, around, dice, () => this.connection.contact)
    this.#around = around
    this.#saw = saw
  }

  get isInside(): boolean {
    return this.connection.contact?.isInside ?? false
  }

  get isLetGo(): boolean {
    return this.farewell !== null
  }

  ask(command: MemberCommand): void {
    if (!this.isLetGo) this.#errands.add(command)
  }

  /** What is not sent yet is not meant any more. */
  forgetWishes(): void {
    this.#errands.forget()
  }

  hearerOn(contact: Contact): Hearer {
    return {
      whole: (whole) => {
        if (whole.at === 'door') this.#sayName(contact)
        else this.#goIn(contact, whole)
      },
      change: (change) => this.#change(contact, change),
      own: (change) => this.#ownChange(change),
      door() {},
      farewell: (reason) => {
        this.farewell = reason
        this.#saw()
      },
    }
  }

  #sayName(contact: Contact): void {
    if (!this.seat.joins()) return
    contact.up(async () => {
      const answer = await contact.visitor?.join({ name: this.seat.name, agreed: true }, () => {})
      contact.line.down(() => {
        if (answer && 'refused' in answer) this.connection.giveUp(contact)
      })
    })
  }

  #goIn(contact: Contact, whole: Extract<Whole, { at: 'inside' }>): void {
    this.copy.whole(whole)
    this.#around.seen(this.copy)
    this.#around.seenOwn(this.copy)
    contact.isInside = true
    this.wasInside = true
    this.#errands.goOnAbove(whole.lastCommand)
    this.#errands.send()
    this.#saw()
  }

  #change(contact: Contact, change: Change): void {
    if (this.copy.change(change)) {
      this.#around.seen(this.copy)
      this.#saw()
      return
    }
    const { visitor } = contact
    if (visitor) contact.up(() => void visitor.again())
  }

  #ownChange(change: OwnChange): void {
    this.copy.ownChange(change)
    this.#around.seenOwn(this.copy)
  }
}
