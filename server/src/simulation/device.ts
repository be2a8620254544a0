import type { DeviceId } from '@rondo/shared/ids'
import type { CommandMessage, Farewell } from '@rondo/shared/protocol/messages'
import type { Answer } from '@rondo/shared/room/answer'
import type { MemberCommand } from '@rondo/shared/room/commands'
import type { Visitor } from '../sockets/visitor.ts'
import type { Dice } from './dice.ts'
import { Line } from './line.ts'
import type { Hearer } from './simulated-outlet.ts'
import type { SimulatedServer } from './simulated-server.ts'
import type { Seat, Surroundings } from './surroundings.ts'
import { ViewCopy } from './view-copy.ts'

/** Milliseconds a device waits for an answer before it takes the connection for lost. */
const ANSWER_WITHIN = 8_000
const MOST_WAITING = 6
const TRIES = 4

/** A tab of somebody: connects, keeps its copy of the view, and asks one command at a time under its own numbers. */
export class Device {
  readonly id: DeviceId
  readonly copy = new ViewCopy()
  /** Set once it was let go for good. */
  farewell: Farewell | null = null
  #line: Line | null = null
  #visitor: Visitor | null = null
  #server: SimulatedServer | null = null
  #isInside = false
  #wasInside = false
  #waiting: MemberCommand[] = []
  #asked: CommandMessage | null = null
  #tries = 0
  #number = 0
  #isWanted = false
  readonly #seat: Seat
  readonly #around: Surroundings
  readonly #dice: Dice
  /** Called when this device has seen something new. */
  readonly #saw: () => void

  constructor(seat: Seat, around: Surroundings, dice: Dice, saw: () => void) {
    this.id = around.freshName('device') as DeviceId
    this.#seat = seat
    this.#around = around
    this.#dice = dice
    this.#saw = saw
  }

  get isInside(): boolean {
    return this.#isInside
  }

  connect(): void {
    this.#isWanted = true
    if (this.#line || this.farewell) return
    const server = this.#around.serverFor(this.#seat, this.#dice)
    if (!server) {
      this.#tryAgain()
      return
    }
    const line = new Line(this.#around.time, this.#dice)
    line.ends = { lost: () => this.#lost(line), ended() {} }
    this.#line = line
    const { member, seat } = this.#seat
    const arrival = { member, seat, device: this.id, returning: this.#wasInside }
    line.up(() => {
      server.connect(this.#around.room, line, arrival, this.#hearerOn(line), (visitor) => {
        if (this.#line === line) this.#visitor = visitor
      })
    })
    this.#server = server
  }

  /** The network is gone, or the tab closed (which the server notices at once). */
  disconnect(isClosed: boolean, comesBack: boolean): void {
    this.#isWanted = comesBack
    const noticed = () => this.#dice.between(50, 9_000)
    this.#line?.break(isClosed ? 0 : noticed(), isClosed ? 1 : noticed())
  }

  ask(command: MemberCommand): void {
    if (this.#waiting.length >= MOST_WAITING || this.farewell) return
    this.#waiting.push(command)
    this.#send()
  }

  /** What is not sent yet is not meant any more. */
  forgetWishes(): void {
    this.#waiting = []
  }

  #send(): void {
    const [line, visitor] = [this.#line, this.#visitor]
    if (!line || !visitor || !this.#isInside) return
    if (!this.#asked) {
      const command = this.#waiting.shift()
      if (!command) return
      this.#asked = { number: ++this.#number, command }
      this.#around.asked(this.id, this.#asked)
    }
    const message = this.#asked
    let heard = false
    const hear = (answer: Answer) => {
      if (heard) return
      heard = true
      this.#around.answered(this.id, message, answer)
      line.down(() => this.#hear(line, message, answer))
    }
    this.#up(line, () => void visitor.command(message, hear).then(hear))
    this.#around.time.plainlyIn(ANSWER_WITHIN, () => {
      if (this.#asked === message && this.#line === line) line.break(0, this.#dice.between(0, 9_000))
    })
  }

  #hear(line: Line, message: CommandMessage, answer: Answer): void {
    if (this.#asked !== message) return
    if ('refused' in answer && answer.refused === 'try-again' && ++this.#tries < TRIES) {
      this.#around.time.plainlyIn(300 * this.#tries, () => {
        if (this.#asked === message && this.#line === line) this.#send()
      })
      return
    }
    this.#around.heard(this.id, message, answer)
    this.#tries = 0
    this.#asked = null
    this.#send()
  }

  #hearerOn(line: Line): Hearer {
    return {
      whole: (whole) => {
        if (whole.at === 'door') return this.#sayName(line)
        this.copy.whole(whole)
        this.#around.seen(this.copy)
        // Another page may have gone on with this device's numbers.
        this.#number = Math.max(this.#number, whole.lastCommand)
        this.#isInside = true
        this.#wasInside = true
        this.#send()
        this.#saw()
      },
      change: (change) => {
        if (!this.copy.change(change)) return this.#askAgain(line)
        this.#around.seen(this.copy)
        this.#saw()
      },
      own: (change) => {
        this.copy.ownChange(change)
        this.#around.seenOwn(this.copy)
      },
      door() {},
      farewell: (reason) => {
        this.farewell = reason
        this.#saw()
      },
    }
  }

  #askAgain(line: Line): void {
    const visitor = this.#visitor
    if (visitor) this.#up(line, () => void visitor.again())
  }

  #sayName(line: Line): void {
    if (!this.#seat.joins()) return
    this.#up(line, () => {
      this.#visitor
        ?.join({ name: this.#seat.name, agreed: true }, () => {})
        .then((answer) => line.down(() => this.#atDoor(line, answer)))
    })
  }

  #up(line: Line, run: () => void): void {
    const server = this.#server
    line.up(() => server?.hear(run))
  }

  #atDoor(line: Line, answer: Answer): void {
    if (!('refused' in answer)) return
    this.#isWanted = false
    line.break(0, 0)
  }

  #lost(line: Line): void {
    if (this.#line !== line) return
    this.#line = null
    this.#visitor = null
    this.#isInside = false
    if (this.#isWanted && !this.farewell) this.#tryAgain()
  }

  #tryAgain(): void {
    this.#around.time.plainlyIn(this.#dice.between(300, 3_000), () => {
      if (this.#isWanted) this.connect()
    })
  }
}
