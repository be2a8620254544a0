import type { Answer } from '@rondo/shared/room/answer'
import type { ByRoom } from '@rondo/shared/room/by'
import type { Command } from '@rondo/shared/room/commands'
import type { Room } from '@rondo/shared/room/room'
import { latest, type Moment } from '@rondo/shared/time'
import { describeFailure } from '../describe-failure.ts'
import { keep } from '../store/keep.ts'
import type { Loaded } from '../store/store.ts'
import { absences } from './absences.ts'
import { Asked, type Asker } from './asked.ts'
import type { Audience, GoneRoom } from './audience.ts'
import { Deadlines } from './deadlines.ts'
import { decideAll, type Outcome } from './decide-all.ts'
import { leaseFrom } from './lease.ts'
import { OneAtATime } from './one-at-a-time.ts'
import type { RoomParts } from './room-parts.ts'
import { Wakefulness } from './wakefulness.ts'

type Hear = (answer: Answer) => void

/** What takes words out of the room, which are not to stay in the files of the store. */
const DELETES: ReadonlySet<string> = new Set<Command['type']>(['mine.delete', 'cards.hide'])

/** How often a command is decided again because another server was faster. */
const TRIES = 5

/** A room on this server: a cache of the store, a queue of one command at a time, and one timer. */
export class LiveRoom<Seen extends Audience = Audience> {
  readonly audience: Seen
  readonly #parts: RoomParts
  readonly #queue: OneAtATime
  readonly #deadlines: Deadlines
  readonly #wakefulness: Wakefulness
  readonly #stopWatching: () => void
  #room: Room
  /** Waiting to be carried out. */
  #asked: Asked[] = []
  #gone: GoneRoom | null = null
  #closed = false

  /** `idle` is called whenever nothing is left to do, so that the room may be let go. */
  constructor(room: Room, parts: RoomParts, audience: Seen, idle: () => void) {
    this.#room = room
    this.#parts = parts
    this.audience = audience
    this.#queue = new OneAtATime(idle, (error) => this.#report(error, 'a room failed'))
    this.#deadlines = new Deadlines(
      parts,
      () => this.#expire(),
      (error) => this.#report(error, 'a deadline could not be kept'),
    )
    this.#wakefulness = new Wakefulness(parts.clock)
    this.#stopWatching = parts.store.watch(room.id, (loaded) => {
      this.#queue.add(async () => {
        this.#follow(loaded)
        this.#sayGone()
      })
    })
    this.#deadlines.arm(this.#room)
    parts.attendant.attend(this)
  }

  /** As last kept. */
  get room(): Room {
    return this.#room
  }

  /** Set once nothing of the room is left. */
  get gone(): GoneRoom | null {
    return this.#gone
  }

  /** Whether it may be let go once nobody is connected: a burning room burns first, and a box is opened. */
  get isIdle(): boolean {
    if (!this.#queue.isIdle || this.#parts.attendant.isBusyWith(this.#room.id)) return false
    return this.#gone !== null || !(this.#room.phase.is === 'over' && this.#room.phase.burning)
  }

  /**
   * Decides, keeps, answers, and then shows. `hear` is called exactly once, before anybody sees what changed.
   *
   * [S38] What is asked while the room is being kept shares the next save.
   */
  ask(command: Command, asker: Asker | null, hear: Hear = () => {}): Promise<Answer> {
    return new Promise((resolve) => {
      const asked = new Asked(command, asker, (answer) => {
        hear(answer)
        resolve(answer)
      })
      if (this.#asked.push(asked) === 1) this.#queue.add(() => this.#carryOutAsked())
    })
  }

  /** Called every few seconds: when it was not, the machine slept. */
  beat(): void {
    if (this.#wakefulness.sleptSince !== null) {
      this.#expire()
      return
    }
    this.#wakefulness.beat()
    if (this.#gone || !this.#queue.isIdle) return
    const { store, clock } = this.#parts
    this.#parts.attendant.attend(this)
    for (const absence of absences(this.#room, store, this.audience, clock.now())) void this.ask(absence, null)
  }

  /** Fulfils when everything asked so far is done. */
  settled(): Promise<void> {
    return this.#queue.settled()
  }

  close(): void {
    this.#closed = true
    this.#deadlines.stop()
    this.#stopWatching()
  }

  async #carryOutAsked(): Promise<void> {
    const all = this.#asked
    this.#asked = []
    try {
      if (!this.#closed) await this.#carryOut(all)
    } catch (error) {
      this.#report(error, 'a command failed')
      this.#deadlines.armLater(this.#room)
    }
    for (const asked of all) asked.answer({ refused: 'try-again' })
  }

  /** Does what is due, and what was asked, with one save. */
  async #carryOut(all: readonly Asked[]): Promise<void> {
    for (let tries = 0; tries < TRIES; tries++) {
      const lastAlive = this.#wakefulness.sleptSince
      if (lastAlive !== null && !(await this.#wakeUp(lastAlive))) continue
      const before = this.#room
      const by: ByRoom = { at: latest(this.#parts.clock.now(), before.at), random: this.#parts.random }
      if (this.#gone) {
        for (const asked of all) asked.answer({ refused: this.#gone })
        return this.#sayGone()
      }

      const rules = { decide: this.#parts.decide, settle: (room: Room) => this.#deadlines.settle(room, by.at) }
      const failed = (error: unknown) => this.#report(error, 'a command failed')
      const outcomes = decideAll(before, all, by, rules, failed)
      const last = outcomes.at(-1)?.room ?? rules.settle(before)
      if (last.phase.is === 'burned') {
        await this.#burn()
        continue
      }
      const kept = last === before ? 'saved' : await keep(this.#parts.store, last, before.version)
      if (kept === 'saved') return this.#tell(outcomes, last)
      this.#follow(kept)
    }
    this.#deadlines.armLater(this.#room)
  }

  /** Each answer, and behind it what it brought about. */
  #tell(outcomes: readonly Outcome[], last: Room): void {
    if (outcomes.length > 1) this.audience.gather()
    for (const { asked, answer, room } of outcomes) {
      asked.answer(answer)
      this.#takeOver(room)
    }
    this.#takeOver(last)
    this.#deadlines.arm(this.#room)
    const isDeleted = outcomes.some(({ asked, answer }) => DELETES.has(asked.command.type) && 'ok' in answer)
    if (isDeleted) this.#parts.store.clean(last.id)
  }

  /** For the people it is as if the server had been gone: what fell due meanwhile waits until the room knows. False: another server was faster. */
  async #wakeUp(lastAlive: Moment): Promise<boolean> {
    const { clock, random, store, decide } = this.#parts
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
      this.#takeOver(decision.accepted)
    }
    this.#wakefulness.beat()
    return true
  }

  /** Takes over what the store holds. */
  #follow(loaded: Loaded): void {
    if (this.#gone || this.#closed) return
    if (typeof loaded === 'string') {
      this.#leave(loaded === 'burned' ? 'room-burned' : 'unknown-room')
      return
    }
    if (loaded.version <= this.#room.version) return
    this.#takeOver(loaded)
    this.#deadlines.arm(this.#room)
  }

  async #burn(): Promise<void> {
    await this.#parts.store.burn(this.#room.id)
    this.#leave('room-burned')
  }

  #leave(why: GoneRoom): void {
    this.#gone = why
    this.#deadlines.stop()
  }

  /** After the answer: those who are told are let go at once. */
  #sayGone(): void {
    if (this.#gone) this.audience.gone(this.#gone)
  }

  /** The room is kept like this; whoever is connected sees it. */
  #takeOver(after: Room): void {
    const before = this.#room
    if (before === after) return
    this.#room = after
    try {
      this.audience.changed(before, after)
    } catch (error) {
      this.#report(error, 'a change could not be shown')
    }
    this.#parts.attendant.attend(this)
  }

  #expire(): void {
    this.#queue.add(async () => {
      try {
        if (!this.#closed) await this.#carryOut([])
      } catch (error) {
        this.#report(error, 'what fell due could not be kept')
        this.#deadlines.armLater(this.#room)
      }
    })
  }

  #report(error: unknown, what: string): void {
    this.#parts.log.error({ failure: describeFailure(error) }, what)
  }
}
