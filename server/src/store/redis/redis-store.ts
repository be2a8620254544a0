import { randomBytes } from 'node:crypto'
import type { Circle } from '@rondo/shared/circle/circle'
import type { CircleId, RoomId, ServerId } from '@rondo/shared/ids'
import type { Room } from '@rondo/shared/room/room'
import type { Moment } from '@rondo/shared/time'
import type { Clock } from '../../clock.ts'
import { describeFailure } from '../../describe-failure.ts'
import type { Log } from '../../log.ts'
import { circleKind } from '../circle-kind.ts'
import { drawServer } from '../draw-server.ts'
import type { MovableStore } from '../movable-store.ts'
import { Reception } from '../reception.ts'
import { roomKind } from '../room-kind.ts'
import type { Answering, Loaded, Saved } from '../store.ts'
import { Connection } from './connection.ts'
import { keys } from './keys.ts'
import { BEAT, Leases } from './leases.ts'
import { LogRewrite } from './log-rewrite.ts'
import { Passing } from './passing.ts'
import { RedisBoards } from './redis-boards.ts'
import { RedisClock } from './redis-clock.ts'
import { RedisImages } from './redis-images.ts'
import { RedisShelf } from './redis-shelf.ts'
import { type Due, signsIn } from './scripts.ts'

/** Probes of the clock before anything else is done. */
const FIRST_PROBES = 5
/** Milliseconds without an answer after which the line must be dead. */
const DEAD = 8_000

export interface RedisSetting {
  readonly url: string
  /** Runs steadily; what it calls now does not matter. */
  readonly timer: Clock
  readonly roomDays: number
  readonly circleDays: number
  readonly log: Log
}

/** Rooms and circles in Redis, which any number of servers share. */
export class RedisStore implements MovableStore {
  readonly server = drawServer()
  /** The time of all servers of this store. */
  readonly clock: Clock
  readonly boards: RedisBoards
  readonly images: RedisImages
  readonly circles: RedisShelf<CircleId, Circle>
  readonly #rooms: RedisShelf<RoomId, Room>
  readonly #setting: RedisSetting
  readonly #redisClock: RedisClock
  readonly #connection: Connection
  readonly #reception = new Reception()
  readonly #passing: Passing
  readonly #leases = new Leases(this.server)
  readonly #rewrite: LogRewrite
  #secret: Uint8Array = new Uint8Array()
  #stopBeat: () => void = () => {}
  #unanswered: Moment | null = null
  #isStarted = false
  #isOut = false
  /** Whether something may have been published that this server did not hear. */
  #isBehind = false

  constructor(setting: RedisSetting) {
    this.#setting = setting
    this.#redisClock = new RedisClock(setting.timer)
    this.clock = this.#redisClock
    const channels = { changes: keys.changes, boards: keys.boards, own: keys.to(this.server) }
    this.#connection = new Connection(setting.url, channels, {
      up: () => this.#reached(),
      down: () => this.#lost(),
      hear: (message) => this.#hear(() => [this.#rooms, this.circles].forEach((shelf) => void shelf.hear(message))),
      hearBoard: (message) => this.#hear(() => this.boards.hear(message)),
      receive: (parcel) => this.#passing.hear(parcel),
    })
    this.#passing = new Passing(this.#connection, this.server, this.clock, this.#reception)
    this.#rewrite = new LogRewrite(this.#connection, () =>
      setting.log.warn('Redis does not rewrite its append-only file for us: what is burned stays in it, sealed'),
    )
    const ground = { connection: this.#connection, server: this.server, clock: this.clock }
    this.boards = new RedisBoards(ground)
    this.images = new RedisImages(this.#connection)
    this.#rooms = new RedisShelf(ground, this.#rewrite, roomKind(setting.roomDays), keys.rooms)
    this.circles = new RedisShelf(ground, this.#rewrite, circleKind(setting.circleDays), keys.circles)
  }

  /** Called once. Rejects when Redis is not to be reached. */
  async start(): Promise<void> {
    await this.#connection.open()
    for (let probe = 0; probe < FIRST_PROBES; probe++) await this.#connection.ask(() => this.#giveSign())
    this.#secret = await this.#readSecret()
    await this.#warnUnlessKept()
    this.#isStarted = true
    this.#beatLater()
  }

  now(): Moment {
    return this.clock.now()
  }

  load(id: RoomId): Promise<Loaded> {
    return this.#rooms.load(id)
  }

  save(room: Room, expected: number | null): Promise<Saved> {
    return this.#rooms.save(room, expected)
  }

  burn(id: RoomId): Promise<void> {
    return this.#rooms.burn(id)
  }

  clean(): void {
    this.#rooms.clean()
  }

  watch(id: RoomId, changed: (room: Loaded) => void): () => void {
    return this.#rooms.watch(id, changed)
  }

  secret(): Uint8Array {
    return this.#secret
  }

  goneSince(server: ServerId): Moment | 'unknown' | null {
    return this.#leases.goneSince(server)
  }

  send(to: ServerId, bytes: Uint8Array): Promise<Uint8Array | null> {
    return this.#passing.send(to, bytes)
  }

  receive(answering: Answering): void {
    this.#reception.open(answering)
  }

  ids(): AsyncIterable<RoomId> {
    return this.#rooms.ids()
  }

  isInUse(): boolean {
    return this.#leases.isAnybodyElseHere
  }

  async adopt(secret: Uint8Array): Promise<void> {
    await this.#connection.client.set(keys.secret, Buffer.from(secret).toString('base64url'))
    this.#secret = secret
  }

  forget(ids: readonly RoomId[]): Promise<void> {
    return this.#rooms.forget(ids)
  }

  async close(): Promise<void> {
    this.#isStarted = false
    this.#stopBeat()
    for (const shelf of [this.#rooms, this.circles]) shelf.close()
    this.#passing.close()
    this.#connection.close()
  }

  /** Made once for all servers, by whichever comes first. */
  async #readSecret(): Promise<Uint8Array> {
    const { client } = this.#connection
    await client.set(keys.secret, randomBytes(32).toString('base64url'), { condition: 'NX' })
    return Buffer.from((await client.get(keys.secret)) ?? '', 'base64url')
  }

  /** Not every Redis tells how it is set. */
  async #warnUnlessKept(): Promise<void> {
    const { client } = this.#connection
    const set = await client.configGet(['appendonly', 'appendfsync', 'maxmemory-policy']).catch(() => null)
    if (set === null) return
    if (set.appendonly !== 'yes' || set.appendfsync !== 'always') {
      this.#setting.log.warn(
        'Redis does not sync every write: set “appendonly yes” and “appendfsync always”, or a crash of its machine loses what was acknowledged',
      )
    }
    if (set['maxmemory-policy'] !== 'noeviction') {
      this.#setting.log.warn('Redis removes rooms when its memory is full: set “maxmemory-policy noeviction”')
    }
  }

  #beatLater(): void {
    this.#stopBeat = this.clock.wait(BEAT, () => {
      this.#beatLater()
      void this.#beat()
    })
  }

  async #beat(): Promise<void> {
    if (this.#unanswered !== null) {
      if (this.now() - this.#unanswered > DEAD) this.#connection.renew()
      return
    }
    this.#unanswered = this.now()
    try {
      const due = await this.#connection.ask(() => this.#giveSign())
      if (this.#isBehind) for (const shelf of [this.#rooms, this.circles, this.boards]) shelf.lookAtAll()
      this.#isBehind = false
      await this.#rewrite.goOn()
      await this.#rooms.burnDue(due.rooms)
      await this.circles.burnDue(due.circles)
    } catch {
      // The next one tries again; that Redis is not there has been said.
    } finally {
      this.#unanswered = null
    }
  }

  async #giveSign(): Promise<Due> {
    const answered = this.#redisClock.probe()
    const { at, signs, due } = signsIn(await this.#connection.client.signOfLife(this.server))
    answered(at)
    this.#leases.hear(at, signs)
    return due
  }

  #hear(read: () => void): void {
    try {
      read()
    } catch (error) {
      this.#setting.log.error({ failure: describeFailure(error) }, 'a change could not be read')
    }
  }

  #reached(): void {
    if (!this.#isStarted) return
    if (this.#isOut) this.#setting.log.info('the store is there again')
    this.#isOut = false
    // What was published meanwhile reached nobody here.
    this.#isBehind = true
    void this.#beat()
  }

  #lost(): void {
    if (this.#isStarted && !this.#isOut) this.#setting.log.warn('the store is out of reach')
    this.#isOut = true
  }
}
