import { randomBytes } from 'node:crypto'
import type { Circle } from '@rondo/shared/circle/circle'
import type { CircleId, RoomId, ServerId } from '@rondo/shared/ids'
import type { Room } from '@rondo/shared/room/room'
import type { Moment } from '@rondo/shared/time'
import type { ClassicLevel } from 'classic-level'
import type { Clock } from '../../clock.ts'
import { circleKind } from '../circle-kind.ts'
import { drawServer } from '../draw-server.ts'
import type { MovableStore } from '../movable-store.ts'
import { Reception } from '../reception.ts'
import { roomKind } from '../room-kind.ts'
import type { Answering, Loaded, Saved } from '../store.ts'
import { circleLayout } from './circle-layout.ts'
import { EmbeddedBoards } from './embedded-boards.ts'
import { EmbeddedImages } from './embedded-images.ts'
import { EmbeddedShelf } from './embedded-shelf.ts'
import { GroupedWrites, type Step } from './grouped-writes.ts'
import { keys } from './keys.ts'
import { roomLayout } from './room-parts.ts'

/** How often the store notes that its server runs, and looks whose time is up. */
const HEARTBEAT = 5_000

export interface EmbeddedSetting {
  readonly clock: Clock
  readonly roomDays: number
  readonly circleDays: number
  /** Stands between the store and its disk, so that a test can hold a write back or let it fail. */
  readonly disk?: (write: () => Promise<void>) => Promise<void>
}

/** Rooms and circles in files on this machine. */
export class EmbeddedStore implements MovableStore {
  readonly server = drawServer()
  readonly boards: EmbeddedBoards
  readonly images: EmbeddedImages
  readonly circles: EmbeddedShelf<CircleId, Circle>
  readonly #rooms: EmbeddedShelf<RoomId, Room>
  readonly #database: ClassicLevel
  readonly #setting: EmbeddedSetting
  readonly #writes: GroupedWrites
  readonly #reception = new Reception()
  #secret: Uint8Array = new Uint8Array()
  #lastAlive: Moment | null = null
  #stopHeartbeat: () => void = () => {}
  #closed = false

  constructor(database: ClassicLevel, setting: EmbeddedSetting) {
    this.#database = database
    this.#setting = setting
    this.#writes = new GroupedWrites(
      (steps) => this.#write(steps),
      () => this.#reopen(),
    )
    const ground = { database, now: () => this.now(), write: (steps: readonly Step[]) => this.#writes.add(steps) }
    const stateOf = (room: RoomId) => this.#rooms.stateOf(room)
    this.boards = new EmbeddedBoards(ground, stateOf)
    this.images = new EmbeddedImages(ground, stateOf)
    this.#rooms = new EmbeddedShelf(ground, roomKind(setting.roomDays), roomLayout, (gone) => this.boards.remove(gone))
    this.circles = new EmbeddedShelf(ground, circleKind(setting.circleDays), circleLayout)
  }

  /** Reads what the directory holds. Called once, on an open database. */
  async start(): Promise<void> {
    await this.#readIndexes()
    await this.boards.removeOrphans()
    const alive = await this.#database.get(keys.lastAlive)
    this.#lastAlive = alive === undefined ? null : (Number(alive) as Moment)
    const secret = await this.#database.get(keys.secret)
    this.#secret = secret === undefined ? randomBytes(32) : Buffer.from(secret, 'base64url')
    if (secret === undefined) {
      await this.#writes.add([{ key: keys.secret, value: Buffer.from(this.#secret).toString('base64url') }])
    }
    this.#beat()
  }

  now(): Moment {
    return this.#setting.clock.now()
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

  clean(id: RoomId): void {
    this.#rooms.clean(id)
  }

  watch(id: RoomId): () => void {
    return this.#rooms.watch(id)
  }

  secret(): Uint8Array {
    return this.#secret
  }

  /** The directory belongs to this process alone: every other server was one before it. */
  goneSince(server: ServerId): Moment | 'unknown' | null {
    return server === this.server ? null : (this.#lastAlive ?? 'unknown')
  }

  /** No other server uses this directory. */
  async send(to: ServerId, bytes: Uint8Array): Promise<Uint8Array | null> {
    return to === this.server ? this.#reception.answer(Uint8Array.from(bytes)) : null
  }

  receive(answering: Answering): void {
    this.#reception.open(answering)
  }

  ids(): AsyncIterable<RoomId> {
    return this.#rooms.ids()
  }

  isInUse(): boolean {
    return false
  }

  async adopt(secret: Uint8Array): Promise<void> {
    await this.#writes.add([{ key: keys.secret, value: Buffer.from(secret).toString('base64url') }])
    this.#secret = secret
  }

  forget(ids: readonly RoomId[]): Promise<void> {
    return this.#rooms.forget(ids)
  }

  async close(): Promise<void> {
    if (this.#closed) return
    this.#closed = true
    this.#stopHeartbeat()
    await this.#writes.add([this.#alive()]).catch(() => {})
    await this.#writes.idle()
    await this.#wiped()
    await this.#database.close()
  }

  #alive(): Step {
    return { key: keys.lastAlive, value: String(this.now()) }
  }

  async #write(steps: readonly Step[]): Promise<void> {
    // An array of steps costs several times as much as one after another.
    const batch = this.#database.batch()
    for (const { key, value } of [...steps, this.#alive()]) {
      if (value === null) batch.del(key)
      else if (typeof value === 'string') batch.put(key, value)
      else batch.put<string, Uint8Array>(key, value, { valueEncoding: 'view' })
    }
    const write = () => batch.write({ sync: true })
    await (this.#setting.disk ? this.#setting.disk(write) : write())
  }

  /** LevelDB writes nothing more after a failed sync; opened anew it tells what the disk really holds. */
  async #reopen(): Promise<void> {
    for (const shelf of [this.#rooms, this.circles]) shelf.doubt()
    await this.#wiped()
    await this.#database.close()
    await this.#database.open()
    await this.#readIndexes()
  }

  async #readIndexes(): Promise<void> {
    await this.#rooms.readIndex()
    await this.circles.readIndex()
  }

  async #wiped(): Promise<void> {
    await Promise.all([this.#rooms.wiped(), this.circles.wiped(), this.boards.wiped()])
  }

  #beat(): void {
    if (this.#closed) return
    this.#stopHeartbeat = this.#setting.clock.wait(HEARTBEAT, () => this.#beat())
    // Whoever is in a room is away from the last sign of life on; nobody is in a circle.
    if (this.#rooms.isWatched) this.#writes.add([this.#alive()]).catch(() => {})
    this.#rooms.sweep().catch(() => {})
    this.circles.sweep().catch(() => {})
  }
}
