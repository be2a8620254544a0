import { bare, type Dialect, socketIo } from './dialect.ts'
import { hand } from './hands.ts'
import type { Member } from './member.ts'
import { plainRoom } from './plain-room.ts'
import { rondoRoom } from './rondo-room.ts'

/** Which server the load speaks with. */
export type Kind = 'rondo' | 'socket.io' | 'ws'

export interface Counts {
  readonly seconds: number
  /** Accepted and acknowledged. */
  readonly commands: number
  /** With those before and after the counted seconds. */
  readonly allCommands: number
  /** Changes that arrived. */
  readonly deliveries: number
  readonly own: number
  /** Seconds of the processor that the load itself used. */
  readonly processor: number
}

/** A command every so many milliseconds in each room or, saturated, so many at a time and the next as soon as one is acknowledged. */
export type Pace = { readonly every: number } | { readonly atATime: number }

interface Room {
  readonly members: readonly Member[]
  step: number
  /** Commands that are not acknowledged yet. */
  open: number
}

/** Rooms opened at the same time. */
const AT_ONCE = 8
/** A server lets one address open 600 a minute. */
const ROOMS_AN_ADDRESS = 500
/** Milliseconds for what is under way to arrive. */
const ARRIVAL = 200
const LONGEST_ARRIVAL = 20_000

/** Rooms full of members, and what they do. */
export class Load {
  readonly dialect: Dialect
  readonly rooms: Room[] = []
  readonly #kind: Kind
  readonly #port: number
  #opened = 0
  #accepted = 0
  #isDriving = false

  constructor(kind: Kind, port: number) {
    this.#kind = kind
    this.#port = port
    this.dialect = kind === 'ws' ? bare : socketIo
  }

  async open(rooms: number, people: number): Promise<void> {
    let left = rooms
    const openSome = async () => {
      while (left-- > 0) this.rooms.push({ members: await this.#room(people), step: 0, open: 0 })
    }
    await Promise.all(Array.from({ length: AT_ONCE }, openSome))
  }

  /** Sends commands in every room for `warm` and then `seconds` seconds, and counts only in the second time. */
  async drive(warm: number, seconds: number, pace: Pace): Promise<Counts> {
    const start = this.#count()
    this.#isDriving = true
    const stop = 'every' in pace ? this.#pace(pace.every) : this.#saturate(pace.atATime)
    await pause(warm * 1000)
    const before = this.#count()
    await pause(seconds * 1000)
    const after = this.#count()
    this.#isDriving = false
    stop()
    await this.#arrived(start)
    return {
      allCommands: this.#accepted - start.commands,
      seconds: after.seconds - before.seconds,
      commands: after.commands - before.commands,
      deliveries: after.deliveries - before.deliveries,
      own: after.own - before.own,
      processor: after.processor - before.processor,
    }
  }

  #room(people: number): Promise<readonly Member[]> {
    if (this.#kind !== 'rondo') return plainRoom(this.dialect, this.#port, people)
    const address = `10.0.${process.pid % 250}.${1 + Math.floor(this.#opened++ / ROOMS_AN_ADDRESS)}`
    return rondoRoom(this.#port, people, address)
  }

  #saturate(atATime: number): () => void {
    for (const room of this.rooms) for (let times = 0; times < atATime; times++) this.#next(room, true)
    return () => {}
  }

  /** One room after another, evenly over the time. */
  #pace(every: number): () => void {
    const begun = performance.now()
    let sent = 0
    const timer = setInterval(() => {
      const due = ((performance.now() - begun) / every) * this.rooms.length
      for (; sent < due; sent++) {
        const room = this.rooms[sent % this.rooms.length]
        if (room) this.#next(room, false)
      }
    }, 2)
    return () => clearInterval(timer)
  }

  #next(room: Room, goesOn: boolean): void {
    if (!this.#isDriving) return
    room.open++
    const { place, command } = hand(room.step++, room.members.length)
    room.members[place]?.command(command, (accepted) => {
      // A load that is refused measures refusals.
      if (!accepted) throw new Error(`Refused: ${JSON.stringify(command)}`)
      this.#accepted++
      room.open--
      if (goesOn) this.#next(room, true)
    })
  }

  #count(): Omit<Counts, 'allCommands'> {
    const { user, system } = process.cpuUsage()
    let deliveries = 0
    let own = 0
    for (const { members } of this.rooms)
      for (const member of members) {
        deliveries += member.changes
        own += member.own
      }
    return {
      seconds: performance.now() / 1000,
      commands: this.#accepted,
      deliveries,
      own,
      processor: (user + system) / 1e6,
    }
  }

  /** Every member has been sent every change, or the figures are not worth printing. */
  async #arrived(start: Pick<Counts, 'commands' | 'deliveries'>): Promise<void> {
    const until = performance.now() + LONGEST_ARRIVAL
    const people = this.rooms[0]?.members.length ?? 0
    for (;;) {
      await pause(ARRIVAL)
      const { commands, deliveries } = this.#count()
      const wanted = (commands - start.commands) * people
      const came = deliveries - start.deliveries
      if (came === wanted && this.rooms.every(({ open }) => open === 0)) return
      if (performance.now() > until) throw new Error(`Of ${wanted} changes ${came} came`)
    }
  }
}

const pause = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds))
