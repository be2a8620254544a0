import type { Answer } from '@rondo/shared/room/answer'
import type { ByMember, ByRoom } from '@rondo/shared/room/by'
import type { Command } from '@rondo/shared/room/commands'
import { nextDeadline } from '@rondo/shared/room/deadline'
import { decide } from '@rondo/shared/room/decide'
import type { Room } from '@rondo/shared/room/room'
import { settle } from '@rondo/shared/room/settle'
import { latest, type Moment } from '@rondo/shared/time'
import { describeFailure } from '../describe-failure.ts'
import type { Loaded } from '../store/store.ts'
import { Alarm } from './alarm.ts'
import type { Audience, GoneRoom } from './audience.ts'
import { goneServers } from './gone-servers.ts'
import { keep } from './keep.ts'
import { leaseFrom } from './lease.ts'
import { OneAtATime } from './one-at-a-time.ts'
import type { RoomParts } from './room-parts.ts'
import { Wakefulness } from './wakefulness.ts'

/** Which member asks; without one it is the server or the clock. */
export type Asker = Omit<ByMember, 'at' | 'random'>

type Hear = (answer: Answer) => void

/** How often a command is decided again because another server was faster. */
const TRIES = 5
/** Milliseconds until the clock tries again after the store did not answer. */
const PATIENCE = 1_000

/** A room on this server: a cache of the store, a queue of one command at a time, and one timer. */
export class LiveRoom<Seen extends Audience = Audience> {
  readonly audience: Seen
  readonly #parts: RoomParts
  readonly #queue: OneAtATime
  readonly #alarm: Alarm
  readonly #wakefulness: Wakefulness
  readonly #stopWatching: () => void
  #room: Room
  #gone: GoneRoom | null = null
  #closed = false
  /** Whether a deadline refuses to be kept. */
  #stuck = false

  /** `idle` is called whenever nothing is left to do, so that the room may be let go. */
  constructor(room: Room, parts: RoomParts, audience: Seen, idle: () => void) {
    this.#room = room
    this.#parts = parts
    this.audience = audience
    this.#queue = new OneAtATime(idle, (error) => this.#report(error, 'a room failed'))
    this.#alarm = new Alarm(parts.clock, () => this.#expire())
    this.#wakefulness = new Wakefulness(parts.clock)
    this.#stopWatching = parts.store.watch(room.id, (loaded) => {
      this.#queue.add(async () => {
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
    if (!this.#queue.isIdle) return false
    return this.#gone !== null || !(this.#room.phase.is === 'over' && this.#room.phase.burning)
  }

  /** Decides, keeps, answers, and then shows. `hear` is called exactly once, before anybody sees what changed. */
  ask(command: Command, asker: Asker | null, hear: Hear = () => {}): Promise<Answer> {
    return new Promise((resolve) => {
      this.#queue.add(async () => {
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
          this.#report(error, 'a command failed')
          this.#arm(PATIENCE)
        }
        answer({ refused: 'try-again' })
      })
    })
  }

  /** Called every few seconds: when it was not, the machine slept. */
  beat(): void {
    if (this.#wakefulness.sleptSince !== null) this.#expire()
    else {
      this.#wakefulness.beat()
      this.#tellOfGoneServers()
    }
  }

  /** Fulfils when everything asked so far is done. */
  settled(): Promise<void> {
    return this.#queue.settled()
  }

  close(): void {
    this.#closed = true
    this.#alarm.stop()
    this.#stopWatching()
  }

  async #carryOut(command: Command | null, asker: Asker | null, answer: Hear): Promise<void> {
    for (let tries = 0; tries < TRIES; tries++) {
      const lastAlive = this.#wakefulness.sleptSince
      if (lastAlive !== null && !(await this.#wakeUp(lastAlive))) continue
      const before = this.#room
      const by: ByRoom = { at: latest(this.#parts.clock.now(), before.at), random: this.#parts.random }
      if (this.#gone) {
        answer({ refused: this.#gone })
        return this.#sayGone()
      }

      // What fell due while no server ran is looked at after the room has been told so.
      const settled = command?.type === 'servers.gone' ? before : this.#settle(before, by)
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

  /** For the people it is as if the server had been gone: what fell due meanwhile waits until the room knows. False: another server was faster. */
  async #wakeUp(lastAlive: Moment): Promise<boolean> {
    const { clock, random, store } = this.#parts
    this.audience.askBack()
    const before = this.#room
    const at = latest(clock.now(), before.at)
    const servers = [{ server: store.server, lastAlive }]
    const decision = decide(before, { type: 'servers.gone', servers, until: leaseFrom(at) }, { at, random })
    if ('accepted' in decision) {
      const kept = await keep(store, decision.accepted, before.version)
      if (kept !== 'saved') {
        this.#follow(kept)
        return false
      }
      this.#room = decision.accepted
      this.#show(before, this.#room)
    }
    this.#wakefulness.beat()
    return true
  }

  /** Their people have had the time of a lease to come to another server: this one, for instance. */
  #tellOfGoneServers(): void {
    if (this.#gone || !this.#queue.isIdle) return
    const servers = goneServers(this.#room, this.#parts.store)
    if (servers.length > 0) void this.ask({ type: 'servers.gone', servers, until: this.#parts.clock.now() }, null)
  }

  /** A deadline that cannot be kept must not keep people from asking for something else. */
  #settle(room: Room, by: ByRoom): Room {
    try {
      const settled = settle(room, by.at, by.random)
      this.#stuck = false
      return settled
    } catch (error) {
      if (!this.#stuck) this.#report(error, 'a deadline could not be kept')
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
    this.#alarm.stop()
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
      this.#report(error, 'a change could not be shown')
    }
  }

  /** Sets the one timer to the room's next deadline, `least` milliseconds from now at the earliest. */
  #arm(least = this.#stuck ? PATIENCE : 1): void {
    const deadline = this.#gone || this.#closed ? null : nextDeadline(this.#room)
    if (deadline) this.#alarm.set(deadline.at, least)
    else this.#alarm.stop()
  }

  #expire(): void {
    this.#queue.add(async () => {
      try {
        if (!this.#closed) await this.#carryOut(null, null, () => {})
      } catch (error) {
        this.#report(error, 'what fell due could not be kept')
        this.#arm(PATIENCE)
      }
    })
  }

  #report(error: unknown, what: string): void {
    this.#parts.log.error({ failure: describeFailure(error) }, what)
  }
}

const answerOf = (decision: Exclude<ReturnType<typeof decide>, { accepted: Room }>): Answer =>
  'repeated' in decision ? decision.repeated : { refused: decision.refused }
