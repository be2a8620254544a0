import type { ConnectionId, Hash, RoomId, SealedText } from '@rondo/shared/ids'
import { present } from '@rondo/shared/room/members'
import { newRoom } from '@rondo/shared/room/new-room'
import type { Room } from '@rondo/shared/room/room'
import { after, type Moment } from '@rondo/shared/time'
import { Dice } from './dice.ts'
import { NO_TROUBLE, type Trouble } from './faults.ts'
import { checkActs } from './invariants/never-waits.ts'
import { turnOf } from './invariants/spoken.ts'
import { checkPresence } from './invariants/who-is-here.ts'
import { SECRET } from './marks.ts'
import { SimulatedMember } from './member.ts'
import { strike } from './mischief.ts'
import { drawScenario, type Scenario } from './scenario.ts'
import { SimulatedDisk } from './simulated-disk.ts'
import { SimulatedServer } from './simulated-server.ts'
import type { Step } from './step.ts'
import type { Seat, Surroundings } from './surroundings.ts'
import { demand, Violation } from './violation.ts'
import { VirtualTime } from './virtual-time.ts'
import { Watch } from './watch.ts'

export interface Played {
  readonly seed: number
  /** The rule that was broken, and how; null when all held. */
  readonly broken: { readonly rule: string; readonly how: string } | null
  /** The last things that happened. */
  readonly log: readonly string[]
  readonly versions: number
  /** How many things happened. */
  readonly events: number
  readonly phase: Room['phase']['is']
}

const ROOM = 'simulated-room--' as RoomId
const LOGGED = 60
/** Milliseconds after which every server that sleeps has woken up. */
const TROUBLES_END = 95_000
/** Real milliseconds without any trouble after which everyone has seen everything. */
const CALM = 45_000
/** Milliseconds between two looks at whether the session goes on. */
const LOOK = 5_000

/** Plays one whole session; the same seed plays the same one. */
export async function playSession(seed: number): Promise<Played> {
  const session = new Session(new Dice(seed))
  let broken: Played['broken'] = null
  try {
    await session.play()
  } catch (error) {
    broken =
      error instanceof Violation
        ? { rule: error.rule, how: error.message }
        : { rule: 'other', how: String(error instanceof Error ? error.stack : error) }
  }
  const { room } = session
  return { seed, broken, log: session.log, versions: room.version, events: session.events, phase: room.phase.is }
}

class Session {
  readonly #log: (() => string)[] = []
  events = 0
  readonly #dice: Dice
  readonly #scenario: Scenario
  readonly #time = new VirtualTime()
  readonly #watch: Watch
  readonly #servers: SimulatedServer[]
  readonly #members: SimulatedMember[]
  #names = 0
  #isCalm = false
  /** Every server runs and reaches the store. */
  #isFine = false
  #looksAt = 0
  #failure: unknown = null
  readonly #began = this.#time.now()
  /** Since when somebody is connected and the store answers. */
  #fineSince: Moment

  constructor(dice: Dice) {
    this.#dice = dice
    this.#scenario = drawScenario(dice)
    const { format, people, minutes, minute, seats, servers } = this.#scenario
    this.#fineSince = this.#time.now()
    const around = this.#surroundings()
    const temper = { restless: this.#scenario.restless * minute, steady: this.#scenario.steady * minute }
    this.#members = Array.from(
      { length: people },
      (_, index) => new SimulatedMember(index, around, dice.another(), temper),
    )
    const opening = {
      room: ROOM,
      door: `${SECRET}door`.padEnd(43, '_') as Hash,
      opener: this.#members[0]?.seat as Hash,
      title: '1.title'.padEnd(60, '_') as SealedText,
      call: null,
      format: format.id,
      agenda: this.#scenario.agenda,
      minutes,
      people,
      mustEndBy: null,
    }
    const room = newRoom(opening, { at: this.#time.now(), minute, size: seats })
    this.#watch = new Watch(room, (step) => this.#note(step))
    const guarded = (check: () => void) => this.#guard(check)
    let opened = false
    const disk = new SimulatedDisk(servers > 1, {
      kept: (kept) => guarded(() => opened && this.#watch.kept(kept)),
      burned: () => {
        this.#watch.isBurned = true
        this.#write(() => 'burned')
      },
    })
    disk.write({ room, json: JSON.stringify(room), drawn: [] }, null, this)
    opened = true
    const parts = {
      time: this.#time,
      disk,
      returned: (connection: ConnectionId) => this.#watch.returned(connection),
      complained: (what: string, failure: unknown) => this.#complained(what, failure),
    }
    this.#servers = Array.from(
      { length: servers },
      (_, index) => new SimulatedServer(`server ${index + 1}`, { ...parts, dice: dice.another() }),
    )
  }

  get log(): readonly string[] {
    return this.#log.map((line) => line())
  }

  get room(): Room {
    return this.#watch.room
  }

  async play(): Promise<void> {
    const { minute, minutes } = this.#scenario
    for (const server of this.#servers) server.start()
    this.#comeIn()
    await this.#run(2 * minute)
    this.#trouble(this.#scenario.trouble)
    this.#strikeNext()
    const half = after(this.#time.now(), (minutes * minute) / 2)
    await this.#runUntil(half, () => this.#isOver)
    await this.#calmDown()
    this.#stir()
    await this.#runUntil(after(this.#time.now(), minutes * minute), () => this.#isOver)
    await this.#run(minute / 2)
    await this.#calmDown()
    if (this.#scenario.oneComesBack) await this.#restart()
    await this.#leaveAlone()
  }

  get #isOver(): boolean {
    return this.#watch.isBurned || this.room.phase.is === 'over'
  }

  #comeIn(): void {
    const { late, openerComes, minute, minutes } = this.#scenario
    for (const [index, member] of this.#members.entries()) {
      if (index === 0 && !openerComes) continue
      const isLate = index >= this.#members.length - late
      const when = isLate ? this.#dice.between(1, minutes) * minute : this.#dice.between(0, 1) * minute
      this.#time.plainlyIn(when, () => member.come())
    }
    this.#begin()
  }

  /** Until it is under way somebody sees to it. */
  #begin(): void {
    this.#time.plainlyIn(this.#scenario.minute, () => {
      if (this.room.phase.is !== 'lobby' || this.#watch.isBurned) return
      this.#dice.pick(this.#members).begin()
      this.#begin()
    })
  }

  #strikeNext(): void {
    const { blows, minute } = this.#scenario
    if (blows === 0) return
    this.#time.in(this.#dice.wait(blows * minute), () => {
      if (!this.#isCalm) {
        strike(
          { time: this.#time, servers: this.#servers, members: this.#members, note: (what) => this.#write(() => what) },
          this.#dice,
        )
      }
      this.#strikeNext()
    })
  }

  /** Nothing goes wrong and nobody presses anything for a while: then every copy is the store's. */
  async #calmDown(): Promise<void> {
    this.#write(() => 'calm')
    this.#isCalm = true
    this.#trouble(NO_TROUBLE)
    for (const member of this.#members) member.calm()
    for (const server of this.#servers) server.start()
    await this.#run(TROUBLES_END)
    for (const { faults } of this.#servers) faults.isDown = false
    this.#isFine = true
    await this.#run(CALM)
    const version = this.room.version
    await this.#run(CALM / 4)
    if (this.#watch.isBurned) return
    for (const member of this.#members) for (const copy of member.copies) this.#watch.caughtUp(copy, version)
    const connected = this.#members.filter((member) => member.isInside).map(({ member }) => member)
    checkPresence(this.room, new Set(connected))
  }

  #stir(): void {
    this.#write(() => 'stir')
    this.#isCalm = false
    this.#isFine = false
    this.#trouble(this.#scenario.trouble)
    for (const member of this.#members) member.stir()
  }

  async #restart(): Promise<void> {
    this.#write(() => 'all servers die, one comes back')
    for (const server of this.#servers) server.kill()
    await this.#run(this.#dice.between(500, 100_000))
    this.#servers[0]?.start()
    await this.#run(CALM)
  }

  /** [X7] Left alone a session comes to its end, and everyone who is still there was heard. */
  async #leaveAlone(): Promise<void> {
    if (this.#isOver || this.room.phase.is !== 'live' || present(this.room).length === 0) return
    for (let tries = 0; tries < 40 && this.#isPaused; tries++) {
      for (const member of this.#members) member.letGoOn()
      await this.#run(5_000)
    }
    demand(!this.#isPaused, 'X7', () => 'nobody can end the pause')
    const day = after(this.#time.now(), 24 * 60 * this.#scenario.minute)
    await this.#runUntil(day, () => this.#isOver)
    demand(this.#isOver, 'X7', () => `left alone for a day: ${JSON.stringify(this.room.phase)}`)
  }

  get #isPaused(): boolean {
    return this.room.phase.is === 'live' && this.room.phase.paused !== null
  }

  #run(milliseconds: number): Promise<void> {
    return this.#runUntil(after(this.#time.now(), milliseconds), () => false)
  }

  async #runUntil(end: Moment, isEnough: () => boolean): Promise<void> {
    while (!isEnough() && (await this.#time.step(end))) {
      this.events++
      if (this.#failure) throw this.#failure
      this.#look()
    }
    if (!isEnough()) this.#time.goTo(end)
  }

  #look(): void {
    const now = this.#time.now()
    if (now < this.#looksAt) return
    this.#looksAt = now + LOOK
    const isFine = this.#isFine && this.#members.some((member) => member.isInside)
    if (isFine) checkActs(this.room, now, this.#fineSince)
    else this.#fineSince = now
  }

  #trouble(trouble: Trouble): void {
    for (const { faults } of this.#servers) faults.trouble = trouble
  }

  #surroundings(): Surroundings {
    return {
      time: this.#time,
      room: ROOM,
      serverFor: (_seat: Seat, dice: Dice) => {
        const up = this.#servers.filter((server) => server.isUp)
        return up.length === 0 ? null : dice.pick(up)
      },
      freshName: (of) => `${SECRET}${of}-${++this.#names}`,
      asked: (device, message) => {
        this.#watch.asked(device, message)
      },
      answered: (device, message, answer) => {
        this.#write(() => `${device} ${message.number} ${JSON.stringify(message.command)} → ${JSON.stringify(answer)}`)
        this.#guard(() => this.#watch.answered(device, message, answer))
      },
      heard: (device, message, answer) => this.#watch.heard(device, message, answer),
      seen: (copy) => this.#guard(() => this.#watch.seen(copy)),
      seenOwn: (copy) => this.#guard(() => this.#watch.seenOwn(copy)),
    }
  }

  /** A broken rule ends the session, whoever noticed it. */
  #guard(check: () => void): void {
    try {
      check()
    } catch (error) {
      this.#failure ??= error
    }
  }

  #complained(what: string, failure: unknown): void {
    this.#write(() => `log: ${what} ${JSON.stringify(failure)}`)
    const isExpected = what === 'a command failed' || what === 'what fell due could not be kept'
    if (!isExpected) this.#guard(() => demand(false, 'X7', () => `${what}: ${JSON.stringify(failure)}`))
  }

  #note({ before, after: room, asked }: Step): void {
    this.#write(() => {
      const turn = turnOf(room)
      const who = asked ? `${asked.member} ${JSON.stringify(asked.command)}` : 'clock or server'
      const where =
        room.phase.is === 'live' ? `${room.phase.running.segment}/${room.phase.running.stage}` : room.phase.is
      const speaks = turn ? ` turn ${turn.number} ${turn.speaker}${turn.held ? ' held' : ''}` : ''
      return `v${room.version} +${room.at - before.at} ${who}: ${where}${speaks}`
    })
  }

  /** Put into words only if somebody reads it. */
  #write(line: () => string): void {
    const at = this.#time.now() - this.#began
    this.#log.push(() => `${at} ${line()}`)
    if (this.#log.length > LOGGED) this.#log.shift()
  }
}
