import type { Hash, MemberId, SealedText } from '@rondo/shared/ids'
import { Device } from './device.ts'
import type { Dice } from './dice.ts'
import { type Scene, turnOf } from './draw-command.ts'
import { intend, intendAsSpeaker, intendToBegin, letGoOn } from './intentions.ts'
import { SECRET } from './marks.ts'
import type { Seat, Surroundings } from './surroundings.ts'

/** How somebody takes part. */
export interface Temper {
  /** Milliseconds between two things they press unasked, on average. */
  readonly restless: number
  /** Milliseconds between two losses of their connection, on average. */
  readonly steady: number
}

/** Somebody in a simulated session: comes, speaks, presses this and that, drops out and returns. */
export class SimulatedMember implements Seat {
  readonly member: MemberId
  readonly seat: Hash
  readonly name: SealedText
  /** In a calm they only wait: what they had in mind is forgotten, and who is away may stay so. */
  #isCalm = false
  #stays = true
  #device: Device
  readonly #others: Device[] = []
  #lastTurn = 0
  readonly #around: Surroundings
  readonly #dice: Dice
  readonly #temper: Temper

  constructor(index: number, around: Surroundings, dice: Dice, temper: Temper) {
    this.member = `member-${index}`.padEnd(12, '_') as MemberId
    this.seat = `${SECRET}seat-${index}`.padEnd(43, '_') as Hash
    this.name = `1.name-${index}`.padEnd(60, '_') as SealedText
    this.#around = around
    this.#dice = dice
    this.#temper = temper
    this.#device = this.#newDevice()
  }

  joins(): boolean {
    return this.#stays
  }

  get isInside(): boolean {
    return this.copies.length > 0
  }

  /** The copies of the view in all tabs that still show it. */
  get copies() {
    return [this.#device, ...this.#others].filter((device) => device.isInside).map((device) => device.copy)
  }

  come(): void {
    this.#device.connect()
    this.#later(this.#temper.restless, () => this.#press())
    this.#later(this.#temper.steady, () => this.#fallOut())
  }

  /** Presses several things at once. */
  pressWildly(): void {
    const times = this.#dice.whole(1, 4)
    for (let time = 0; time < times; time++) this.#ask((scene) => intend(scene, this.#dice))
  }

  /** The network is gone for a moment. */
  loseNetwork(): void {
    this.#device.disconnect(false, true)
  }

  /** Closes the tab or loses the network for longer, and comes back some time. */
  goAway(): void {
    const minute = this.#device.copy.all?.minute ?? 60_000
    this.#device.disconnect(this.#dice.chance(0.5), false)
    this.#later(this.#dice.chance(0.6) ? minute / 2 : 3 * minute, () => this.#isCalm || this.comeBack())
  }

  calm(): void {
    this.#isCalm = true
    for (const device of [this.#device, ...this.#others]) device.forgetWishes()
    if (this.#dice.chance(0.75)) this.comeBack()
  }

  stir(): void {
    this.#isCalm = false
    this.comeBack()
  }

  /** Comes back if away, unless they went for good. */
  comeBack(): void {
    if (!this.#stays) return
    if (this.#device.farewell === 'superseded' || this.#device.farewell === 'cleared') this.#device = this.#newDevice()
    this.#device.connect()
  }

  letGoOn(): void {
    this.#ask(letGoOn)
  }

  begin(): void {
    this.#ask((scene) => (scene.all.phase.is === 'lobby' ? intendToBegin(this.#dice) : null))
  }

  #press(): void {
    if (!this.#isCalm) {
      if (this.#device.farewell === 'superseded' && this.#dice.chance(0.5)) this.comeBack()
      else if (this.#dice.chance(0.02)) this.#openElsewhere()
      else this.#ask((scene) => intend(scene, this.#dice))
    }
    this.#later(this.#temper.restless, () => this.#press())
  }

  #fallOut(): void {
    if (!this.#isCalm && this.#device.isInside) {
      if (this.#dice.chance(0.5)) this.#device.disconnect(this.#dice.chance(0.5), true)
      else this.goAway()
    }
    this.#later(this.#temper.steady, () => this.#fallOut())
  }

  /** The same seat on another device: the first one is told so. */
  #openElsewhere(): void {
    this.#others.push(this.#device)
    this.#device = this.#newDevice()
    this.#device.connect()
  }

  #newDevice(): Device {
    const device: Device = new Device(this, this.#around, this.#dice, () => this.#look(device))
    return device
  }

  /** Whoever gets the floor speaks for a while, and then says so, or forgets to. */
  #look(device: Device): void {
    if (device !== this.#device) return
    if (device.farewell === 'left' || device.farewell === 'removed' || device.farewell === 'room-burned')
      this.#stays = false
    const scene = this.#scene()
    const turn = scene && turnOf(scene)
    if (!scene || turn?.speaker !== this.member || turn.number === this.#lastTurn) return
    this.#lastTurn = turn.number
    if (this.#isCalm || this.#dice.chance(0.25)) return
    const speaks = this.#dice.chance(0.15) ? this.#dice.between(0.9, 1.4) : this.#dice.between(0.02, 0.8)
    this.#later(
      0,
      () => this.#ask((now) => (this.#isCalm ? null : intendAsSpeaker(now, this.#dice))),
      turn.length * speaks,
    )
  }

  #ask(choose: (scene: Scene) => ReturnType<typeof letGoOn>): void {
    const scene = this.#scene()
    const command = scene && choose(scene)
    if (command) this.#device.ask(command)
  }

  #scene(): Scene | null {
    const { all, own } = this.#device.copy
    return all && own && this.#device.isInside ? { all, own, now: this.#around.time.now() } : null
  }

  #later(mean: number, run: () => void, least = 0): void {
    this.#around.time.plainlyIn(least + this.#dice.wait(mean), run)
  }
}
