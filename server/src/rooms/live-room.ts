import type { Answer } from '@rondo/shared/room/answer'
import type { ByMember, ByRoom } from '@rondo/shared/room/by'
import type { Command } from '@rondo/shared/room/commands'
import { nextDeadline } from '@rondo/shared/room/deadline'
import { decide } from '@rondo/shared/room/decide'
import type { Room } from '@rondo/shared/room/room'
import { settle } from '@rondo/shared/room/settle'
import { latest, type Moment } from '@rondo/shared/time'
import type { Clock } from '../clock.ts'
import { describeFailure } from '../describe-failure.ts'
import type { Log } from '../log.ts'
import type { Loaded, Store } from '../store/store.ts'
import type { Audience, GoneRoom } from './audience.ts'
import { keep } from './keep.ts'
import { leaseFrom } from './lease.ts'

export interface RoomParts {
  readonly store: Store
  readonly clock: Clock
  readonly random: () => number
  readonly log: Log
}

/** Which member asks; without one it is the server or the clock. */
export type Asker = Omit<ByMember, 'at' | 'random'>

type Hear = (answer: Answer) => void

/** How often a command is decided again because another server was faster. */
const TRIES = 5
/** Milliseconds until the clock tries again after the store did not answer. */
const PATIENCE = 1_000
/** Milliseconds without a beat after which the machine must have slept. */
const LONGEST_NAP = 10_000
/** No timer is set longer than this: what comes later is looked at again then. */
const LONGEST_WAIT = 3_600_000

/** A room on this server: a cache of the store, a queue of one command at a time, and one timer. */
export class LiveRoom<Seen extends Audience = Audience> {
  readonly audience: Seen
  readonly #parts: RoomParts
  readonly #idle: () => void
  readonly #stopWatching: () => void
  #room: Room
  #gone: GoneRoom | null = null
  #closed = false
  #awake: Moment
  #stuck = false
  #queue: Promise<void> = Promise.resolve()
  #waiting = 0
  #stopTimer: () => void = () => {}

  /** `idle` is called whenever nothing is left to do, so that the room may be let go. */
  constructor(room: Room, parts: RoomParts, audience: Seen, idle: () => void) {
    this.#room = room
    this.#parts = parts
    this.audience = audience
    this.#idle = idle
    this.#awake = parts.clock.now()
    this.#stopWatching = parts.store.watch(room.id, (loaded) => {
      this.#enqueue(async () => {
        this.#follow(loaded)
        this.#sayGone()
      })
    })
    this.#arm()
  }

  /** As last kept. */
  get room(): Room {
    return this.#room
  }

  /** Set once nothing of the room is left. */
  get gone(): GoneRoom | null {
    return this.#gone
  }

  /** Whether it may be let go once nobody is connected: a burning room burns first. */
  get isIdle(): boolean {
    if (this.#waiting > 0) return false
    return this.#gone !== null || !(this.#room.phase.is === 'over' && this.#room.phase.burning)
  }

  /** Decides, keeps, answers, and then shows. `hear` is called exactly once, before anybody sees what changed. */
  ask(command: Command, asker: Asker | null, hear: Hear = () => {}): Promise<Answer> {
    return new Promise((resolve) => {
      this.#enqueue(async () => {
        let heard = false
        const answer = (said: Answer) => {
          if (heard) return
          heard = true
          hear(said)
          resolve(said)
        }
        try {
          if (!this.#closed) await this.#carryOut(command, asker, answer)
        } catch (error) {
          this.#parts.log.error({ failure: describeFailure(error) }, 'a command failed')
          this.#arm(PATIENCE)
        }
        answer({ refused: 'try-again' })
      })
    })
  }

  /** Called every few seconds: when it was not, the machine slept. */
  beat(): void {
    if (this.#sleptSince()) this.#expire()
    else this.#awake = this.#parts.clock.now()
  }

  /** Fulfils when everything asked so far is done. */
  async settled(): Promise<void> {
    while (this.#waiting > 0) await this.#queue
  }

  close(): void {
    this.#closed = true
    this.#stopTimer()
    this.#stopWatching()
  }

  #enqueue(job: () => Promise<void>): void {
    this.#waiting++
    this.#queue = this.#queue
      .then(job)
      .catch((error) => this.#parts.log.error({ failure: describeFailure(error) }, 'a room failed'))
      .then(() => {
        this.#waiting--
        if (this.#waiting === 0) this.#idle()
      })
  }

  async #carryOut(command: Command | null, asker: Asker | null, answer: Hear): Promise<void> {
    for (let tries = 0; tries < TRIES; tries++) {
      if (this.#sleptSince()) await this.#wakeUp()
      const before = this.#room
      const by: ByRoom = { at: latest(this.#parts.clock.now(), before.at), random: this.#parts.random }
      if (this.#gone) {
        answer({ refused: this.#gone })
        return this.#sayGone()
      }

      const returning = command?.type === 'server.return'
      // What fell due while no server ran is looked at after the room has been told so.
      const settled = returning ? before : this.#settle(before, by)
      const decision = command && decide(settled, command, asker ? { ...by, ...asker } : by)
      const next = decision && 'accepted' in decision ? decision.accepted : settled
      if (next.phase.is === 'burned') {
        await this.#burn()
        continue
      }
      const kept = next === before ? 'saved' : await keep(this.#parts.store, next, before.version)
      if (kept === 'saved') {
        this.#room = next
        if (decision) answer('accepted' in decision ? { ok: true, version: next.version } : answerOf(decision))
        this.#show(before, next)
        return this.#arm()
      }
      this.#follow(kept)
    }
    this.#arm(PATIENCE)
  }

  /** Since when this process has not run; null while it does. */
  #sleptSince(): Moment | null {
    return this.#parts.clock.now() - this.#awake > LONGEST_NAP ? this.#awake : null
  }

  /** For the people it is as if the server had been gone: what fell due meanwhile waits until the room knows. */
  async #wakeUp(): Promise<void> {
    const { clock, random, store } = this.#parts
    const lastAlive = this.#awake
    this.#awake = clock.now()
    const before = this.#room
    const at = latest(this.#awake, before.at)
    const decision = decide(before, { type: 'server.return', lastAlive, leaseUntil: leaseFrom(at) }, { at, random })
    if (!('accepted' in decision)) return
    const kept = await keep(store, decision.accepted, before.version)
    if (kept !== 'saved') return this.#follow(kept)
    this.#room = decision.accepted
    this.#show(before, this.#room)
    this.audience.askBack()
  }

  /** A deadline that cannot be kept must not keep people from asking for something else. */
  #settle(room: Room, by: ByRoom): Room {
    try {
      const settled = settle(room, by.at, by.random)
      this.#stuck = false
      return settled
    } catch (error) {
      if (!this.#stuck) this.#parts.log.error({ failure: describeFailure(error) }, 'a deadline could not be kept')
      this.#stuck = true
      return room
    }
  }

  /** Takes over what the store holds. */
  #follow(loaded: Loaded): void {
    if (this.#gone || this.#closed) return
    if (typeof loaded === 'string') {
      this.#leave(loaded === 'burned' ? 'room-burned' : 'unknown-room')
      return
    }
    if (loaded.version <= this.#room.version) return
    const before = this.#room
    this.#room = loaded
    this.#show(before, loaded)
    this.#arm()
  }

  async #burn(): Promise<void> {
    await this.#parts.store.burn(this.#room.id)
    this.#leave('room-burned')
  }

  #leave(why: GoneRoom): void {
    this.#gone = why
    this.#stopTimer()
  }

  /** After the answer: those who are told are let go at once. */
  #sayGone(): void {
    if (this.#gone) this.audience.gone(this.#gone)
  }

  #show(before: Room, after: Room): void {
    if (before === after) return
    try {
      this.audience.changed(before, after)
    } catch (error) {
      this.#parts.log.error({ failure: describeFailure(error) }, 'a change could not be shown')
    }
  }

  /** Sets the one timer to the room's next deadline, `least` milliseconds from now at the earliest. */
  #arm(least = this.#stuck ? PATIENCE : 1): void {
    this.#stopTimer()
    const deadline = this.#gone || this.#closed ? null : nextDeadline(this.#room)
    if (!deadline) return
    const wait = Math.max(deadline.at - this.#parts.clock.now(), least)
    this.#stopTimer = this.#parts.clock.wait(Math.min(wait, LONGEST_WAIT), () => this.#expire())
  }

  #expire(): void {
    this.#enqueue(async () => {
      try {
        if (!this.#closed) await this.#carryOut(null, null, () => {})
      } catch (error) {
        this.#parts.log.error({ failure: describeFailure(error) }, 'what fell due could not be kept')
        this.#arm(PATIENCE)
      }
    })
  }
}

const answerOf = (decision: Exclude<ReturnType<typeof decide>, { accepted: Room }>): Answer =>
  'repeated' in decision ? decision.repeated : { refused: decision.refused }
