import type { ConnectionId, DeviceId } from '@rondo/shared/ids'
import type { CommandMessage } from '@rondo/shared/protocol/messages'
import type { Answer } from '@rondo/shared/room/answer'
import type { Room } from '@rondo/shared/room/room'
import { Chronicle } from './chronicle.ts'
import { Acknowledged } from './invariants/acknowledged.ts'
import { checkOrder, checkSize } from './invariants/bounds.ts'
import { LetOut } from './invariants/let-out.ts'
import { checkWaiting } from './invariants/never-waits.ts'
import { OnceEach } from './invariants/once-each.ts'
import { OneSpeaker } from './invariants/one-speaker.ts'
import { checkOwnStage } from './invariants/own-stage.ts'
import { SameView } from './invariants/same-view.ts'
import { SeatStays } from './invariants/seat-stays.ts'
import { checkOwnSight, checkSight } from './invariants/sight.ts'
import { TurnsDue } from './invariants/turns-due.ts'
import type { Kept } from './simulated-disk.ts'
import type { Step } from './step.ts'
import type { ViewCopy } from './view-copy.ts'

/** Looks at every decision that is kept, every answer that is given and every copy that changes. */
export class Watch {
  isBurned = false
  readonly #chronicle: Chronicle
  readonly #speaker = new OneSpeaker()
  readonly #turns = new TurnsDue()
  readonly #once = new OnceEach()
  readonly #letOut = new LetOut()
  readonly #acknowledged = new Acknowledged()
  readonly #same = new SameView()
  readonly #seats = new SeatStays()
  readonly #told: (step: Step) => void

  constructor(room: Room, told: (step: Step) => void) {
    this.#chronicle = new Chronicle(room)
    this.#same.kept(room)
    this.#told = told
  }

  get room(): Room {
    return this.#chronicle.room
  }

  kept(kept: Kept): void {
    for (const step of this.#chronicle.keep(kept)) {
      this.#told(step)
      checkOrder(step)
      this.#speaker.step(step)
      this.#turns.step(step)
      this.#once.step(step)
      this.#letOut.step(step)
      checkOwnStage(step.after)
      this.#acknowledged.step(step)
      this.#seats.step(step)
      checkWaiting(step.after)
      checkSight(step.after)
      checkSize(step.after)
      this.#same.kept(step.after)
    }
  }

  returned(connection: ConnectionId): void {
    this.#seats.returned(connection)
  }

  asked(device: DeviceId, message: CommandMessage): void {
    this.#chronicle.noteAsked(device, message)
  }

  answered(device: DeviceId, message: CommandMessage, answer: Answer): void {
    this.#acknowledged.answered(device, message, answer)
  }

  heard(device: DeviceId, message: CommandMessage, answer: Answer): void {
    this.#acknowledged.heard(device, message, answer)
  }

  seen(copy: ViewCopy): void {
    this.#same.seen(copy)
  }

  seenOwn(copy: ViewCopy): void {
    const room = this.#same.seenOwn(copy)
    if (room && copy.own) checkOwnSight(room, copy.own)
  }

  /** By now this copy must have reached this version. */
  caughtUp(copy: ViewCopy, version: number): void {
    this.#same.caughtUp(copy, version, this.room)
  }
}
