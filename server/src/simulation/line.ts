import type { Dice } from './dice.ts'
import type { VirtualTime } from './virtual-time.ts'

/** What the two ends of a line are told when it breaks. */
interface Ends {
  /** The client has noticed. */
  lost(): void
  /** The server has noticed. */
  ended(): void
}

/** One connection over the network: in order both ways, late at times, and broken once. */
export class Line {
  isOpen = true
  ends: Ends = { lost() {}, ended() {} }
  readonly #time: VirtualTime
  readonly #dice: Dice
  readonly #latency: number
  #heard = () => {}
  #upUntil = 0
  #downUntil = 0

  constructor(time: VirtualTime, dice: Dice) {
    this.#time = time
    this.#dice = dice
    this.#latency = dice.chance(0.1) ? dice.between(150, 900) : dice.between(3, 80)
  }

  /** The server hears a packet. */
  onPacket(heard: () => void): void {
    this.#heard = heard
  }

  /** From the client to the server. */
  up(run: () => void): void {
    this.#upUntil = Math.max(this.#upUntil, this.#time.now() + this.#delay())
    this.#time.in(this.#upUntil - this.#time.now(), () => {
      if (!this.isOpen) return
      this.#heard()
      run()
    })
  }

  /** From the server to the client. */
  down(run: () => void): void {
    if (!this.isOpen) return
    this.#downUntil = Math.max(this.#downUntil, this.#time.now() + this.#delay())
    this.#time.plainlyIn(this.#downUntil - this.#time.now(), () => {
      if (this.isOpen) run()
    })
  }

  /** Nothing gets through any more; each end notices after so many milliseconds. The last sign of life was just now. */
  break(client: number, server: number): void {
    if (!this.isOpen) return
    this.#heard()
    this.isOpen = false
    this.#time.plainlyIn(client, () => this.ends.lost())
    this.#time.in(server, () => this.ends.ended())
  }

  #delay(): number {
    return this.#dice.chance(0.01) ? this.#latency + this.#dice.between(200, 3_000) : this.#latency
  }
}
