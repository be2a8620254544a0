import type { Hash, MemberId, SealedText } from '@rondo/shared/ids'
import type { Dice } from './dice.ts'
import { turnOf } from './draw-command.ts'
import { intend, intendAsSpeaker, intendToBegin, intendToLetOut, letGoOn } from './intentions.ts'
import { SECRET } from './marks.ts'
import { MemberDevices } from './member-devices.ts'
import type { Seat, Surroundings } from './surroundings.ts'
import type { Temper } from './temper.ts'

/** Somebody in a simulated session: comes, speaks, presses this and that, drops out and returns. */
export class SimulatedMember implements Seat {
  readonly member: MemberId
  readonly seat: Hash
  readonly name: SealedText
  readonly devices: MemberDevices
  /** In a calm they only wait: what they had in mind is forgotten, and who is away may stay so. */
  #isCalm = false
  #stays = true
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
    this.devices = new MemberDevices(this, around, dice, () => this.#look())
  }

  joins(): boolean {
    return this.#stays
  }

  come(): void {
    this.devices.current.connection.open()
    this.#later(this.#temper.restless, () => this.#press())
    this.#later(this.#temper.steady, () => this.#fallOut())
  }

  /** Presses several things at once. */
  pressWildly(): void {
    const times = this.#dice.whole(1, 4)
    for (let time = 0; time < times; time++) this.devices.ask((scene) => intend(scene, this.#dice))
  }

  /** The network is gone for a moment. */
  loseNetwork(): void {
    this.devices.current.connection.close(false, true)
  }

  /** Closes the tab or loses the network for longer, and comes back some time. */
  goAway(): void {
    const { copy, connection } = this.devices.current
    const minute = copy.all?.minute ?? 60_000
    connection.close(this.#dice.chance(0.5), false)
    this.#later(this.#dice.chance(0.6) ? minute / 2 : 3 * minute, () => this.#isCalm || this.#comeBack())
  }

  calm(): void {
    this.#isCalm = true
    this.devices.forgetWishes()
    if (this.#dice.chance(0.75)) this.#comeBack()
  }

  stir(): void {
    this.#isCalm = false
    this.#comeBack()
  }

  letGoOn(): void {
    this.devices.ask(letGoOn)
  }

  sayWhatMayLeave(): void {
    this.devices.ask((scene) => intendToLetOut(scene, this.#dice))
  }

  begin(): void {
    this.devices.ask((scene) => (scene.all.phase.is === 'lobby' ? intendToBegin(this.#dice) : null))
  }

  /** Comes back if away, unless they went for good. */
  #comeBack(): void {
    if (this.#stays) this.devices.comeBack()
  }

  #press(): void {
    if (!this.#isCalm) {
      if (this.devices.current.farewell === 'superseded' && this.#dice.chance(0.5)) this.#comeBack()
      else if (this.#dice.chance(0.02)) this.devices.openElsewhere()
      else this.devices.ask((scene) => intend(scene, this.#dice))
    }
    this.#later(this.#temper.restless, () => this.#press())
  }

  #fallOut(): void {
    if (!this.#isCalm && this.devices.current.isInside) {
      if (this.#dice.chance(0.5)) this.devices.current.connection.close(this.#dice.chance(0.5), true)
      else this.goAway()
    }
    this.#later(this.#temper.steady, () => this.#fallOut())
  }

  /** Whoever gets the floor speaks for a while, and then says so, or forgets to. */
  #look(): void {
    const { scene, isGoneForGood } = this.devices
    if (isGoneForGood) this.#stays = false
    const turn = scene && turnOf(scene)
    if (!scene || turn?.speaker !== this.member || turn.number === this.#lastTurn) return
    this.#lastTurn = turn.number
    if (this.#isCalm || this.#dice.chance(0.25)) return
    const share = this.#dice.chance(0.15) ? this.#dice.between(0.9, 1.4) : this.#dice.between(0.02, 0.8)
    const speak = () => this.devices.ask((now) => (this.#isCalm ? null : intendAsSpeaker(now, this.#dice)))
    this.#later(0, speak, turn.length * share)
  }

  #later(mean: number, run: () => void, least = 0): void {
    this.#around.time.plainlyIn(least + this.#dice.wait(mean), run)
  }
}
