import type { Farewell } from '@rondo/shared/protocol/messages'
import type { MemberCommand } from '@rondo/shared/room/commands'
import { Device } from './device.ts'
import type { Dice } from './dice.ts'
import type { Scene } from './draw-command.ts'
import type { Seat, Surroundings } from './surroundings.ts'
import type { ViewCopy } from './view-copy.ts'

/** After these there is nothing to come back to. */
const FOR_GOOD: readonly (Farewell | null)[] = ['left', 'removed', 'room-burned']

/** The tabs and devices on which somebody has their seat open; one of them is in their hands. */
export class MemberDevices {
  #current: Device
  readonly #others: Device[] = []
  readonly #around: Surroundings
  readonly #newDevice: () => Device

  /** `saw` is called when the device in their hands shows something new. */
  constructor(seat: Seat, around: Surroundings, dice: Dice, saw: () => void) {
    this.#around = around
    this.#newDevice = () => {
      const device: Device = new Device(seat, around, dice, () => {
        if (device === this.#current) saw()
      })
      return device
    }
    this.#current = this.#newDevice()
  }

  get current(): Device {
    return this.#current
  }

  get isInside(): boolean {
    return this.#all.some((device) => device.isInside)
  }

  get isGoneForGood(): boolean {
    return FOR_GOOD.includes(this.#current.farewell)
  }

  /** The copies of the view in all tabs that still show it. */
  get copies(): readonly ViewCopy[] {
    return this.#all.filter((device) => device.isInside).map((device) => device.copy)
  }

  /** What somebody inside sees now. */
  get scene(): Scene | null {
    const { isInside, copy } = this.#current
    const { all, own } = copy
    return all && own && isInside ? { all, own, now: this.#around.time.now() } : null
  }

  /** Asks what is chosen by what they see, if anything is. */
  ask(choose: (scene: Scene) => MemberCommand | null): void {
    const { scene } = this
    const command = scene && choose(scene)
    if (command) this.#current.ask(command)
  }

  forgetWishes(): void {
    for (const device of this.#all) device.forgetWishes()
  }

  /** A device that was let go, as its seat is open elsewhere or was cleared, is loaded anew. */
  comeBack(): void {
    const { farewell } = this.#current
    if (farewell === 'superseded' || farewell === 'cleared') this.#current = this.#newDevice()
    this.#current.connection.open()
  }

  /** The same seat on another device: the first one is told so. */
  openElsewhere(): void {
    this.#others.push(this.#current)
    this.#current = this.#newDevice()
    this.#current.connection.open()
  }

  get #all(): readonly Device[] {
    return [this.#current, ...this.#others]
  }
}
