import { randomBytes } from 'node:crypto'
import type { RoomId, ServerId } from '@rondo/shared/ids'
import type { Room } from '@rondo/shared/room/room'
import type { Moment } from '@rondo/shared/time'
import type { ClassicLevel } from 'classic-level'
import type { Clock } from '../../clock.ts'
import { drawServer } from '../draw-server.ts'
import { forgottenAt, goneBy } from '../gone.ts'
import type { MovableStore } from '../movable-store.ts'
import { Reception } from '../reception.ts'
import type { Answering, Loaded, Saved } from '../store.ts'
import { GroupedWrites, type Step } from './grouped-writes.ts'
import { dueAt, type Entry, entryStep, keys } from './index-of-rooms.ts'
import { keysOf, roomOf, stepsTo } from './room-parts.ts'
import { wipe } from './wipe.ts'

/** How often the store notes that its server runs, and looks whose time is up. */
const HEARTBEAT = 5_000

export interface EmbeddedSetting {
  readonly clock: Clock
  readonly roomDays: number
  /** Stands between the store and its disk, so that a test can hold a write back or let it fail. */
  readonly disk?: (write: () => Promise<void>) => Promise<void>
}

/** Rooms in files on this machine. Versions are compared in memory: the directory belongs to this process alone. */
export class EmbeddedStore implements MovableStore {
  readonly server = drawServer()
  readonly #database: ClassicLevel
  readonly #setting: EmbeddedSetting
  readonly #writes: GroupedWrites
  readonly #reception = new Reception()
  readonly #index = new Map<RoomId, Entry>()
  /** The last write of a room that is still under way. */
  readonly #underway = new Map<RoomId, Promise<void>>()
  readonly #watched = new Map<RoomId, number>()
  /** Rooms that are watched, as this store last wrote them: the next save writes what is different. */
  readonly #written = new Map<RoomId, Room>()
  #secret: Uint8Array = new Uint8Array()
  #lastAlive: Moment | null = null
  #wiping: Promise<void> = Promise.resolve()
  #stopHeartbeat: () => void = () => {}
  #closed = false

  constructor(database: ClassicLevel, setting: EmbeddedSetting) {
    this.#database = database
    this.#setting = setting
    this.#writes = new GroupedWrites(
      (steps) => this.#write(steps),
      () => this.#reopen(),
    )
  }

  /** Reads what the directory holds. Called once, on an open database. */
  async start(): Promise<void> {
    await this.#readIndex()
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

  async load(id: RoomId): Promise<Loaded> {
    // Otherwise a loser of a race would read what was there before the winner.
    while (this.#underway.has(id)) await this.#underway.get(id)?.catch(() => {})
    const stored = await this.#database.iterator(keys.wholeRoom(id)).all()
    if (this.#index.get(id)?.is === 'burned') return 'burned'
    return roomOf(id, new Map(stored)) ?? 'unknown'
  }

  async save(room: Room, expected: number | null): Promise<Saved> {
    const entry = this.#index.get(room.id)
    if (entry?.is === 'burned') return 'burned'
    if ((entry?.version ?? null) !== expected) return 'changed'
    const kept: Entry = { is: 'kept', version: room.version, gone: goneBy(room, this.#setting.roomDays) }
    const steps = stepsTo(room, this.#written.get(room.id) ?? null)
    if (this.#watched.has(room.id)) this.#written.set(room.id, room)
    await this.#change(room.id, kept, steps)
    return 'saved'
  }

  async burn(id: RoomId): Promise<void> {
    if (this.#index.get(id)?.is === 'burned') return this.#underway.get(id)
    const until = forgottenAt(this.now(), this.#setting.roomDays)
    await this.#change(id, { is: 'burned', until }, nothingOf(id))
    this.#wipe([id])
  }

  watch(id: RoomId): () => void {
    // Nobody else can change what is in this directory: there is nothing to tell, only a sign of life to keep.
    this.#watched.set(id, (this.#watched.get(id) ?? 0) + 1)
    let watching = true
    return () => {
      if (!watching) return
      watching = false
      const left = (this.#watched.get(id) ?? 1) - 1
      if (left > 0) this.#watched.set(id, left)
      else {
        this.#watched.delete(id)
        this.#written.delete(id)
      }
    }
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

  async *ids(): AsyncIterable<RoomId> {
    yield* [...this.#index.keys()]
  }

  isInUse(): boolean {
    return false
  }

  async adopt(secret: Uint8Array): Promise<void> {
    await this.#writes.add([{ key: keys.secret, value: Buffer.from(secret).toString('base64url') }])
    this.#secret = secret
  }

  async forget(ids: readonly RoomId[]): Promise<void> {
    await Promise.all(ids.map((id) => this.#change(id, null, nothingOf(id))))
    this.#wipe(ids)
  }

  async close(): Promise<void> {
    if (this.#closed) return
    this.#closed = true
    this.#stopHeartbeat()
    await this.#writes.add([this.#alive()]).catch(() => {})
    await this.#writes.idle()
    await this.#wiping
    await this.#database.close()
  }

  /** The index is ahead of the disk from here on; nobody hears of it before the sync. */
  async #change(id: RoomId, entry: Entry | null, steps: readonly Step[]): Promise<void> {
    if (entry) this.#index.set(id, entry)
    else this.#index.delete(id)
    if (entry?.is !== 'kept') this.#written.delete(id)
    const written = this.#writes.add([...steps, entryStep(id, entry)])
    this.#underway.set(id, written)
    try {
      await written
    } finally {
      if (this.#underway.get(id) === written) this.#underway.delete(id)
    }
  }

  #alive(): Step {
    return { key: keys.lastAlive, value: String(this.now()) }
  }

  async #write(steps: readonly Step[]): Promise<void> {
    // An array of steps costs several times as much as one after another.
    const batch = this.#database.batch()
    for (const { key, value } of [...steps, this.#alive()]) {
      if (value === null) batch.del(key)
      else batch.put(key, value)
    }
    const write = () => batch.write({ sync: true })
    await (this.#setting.disk ? this.#setting.disk(write) : write())
  }

  /** LevelDB writes nothing more after a failed sync; opened anew it tells what the disk really holds. */
  async #reopen(): Promise<void> {
    this.#written.clear()
    await this.#wiping
    await this.#database.close()
    await this.#database.open()
    await this.#readIndex()
  }

  async #readIndex(): Promise<void> {
    const entries = new Map<RoomId, Entry>()
    for await (const [key, value] of this.#database.iterator(keys.entries)) {
      entries.set(keys.idOf(key), JSON.parse(value) as Entry)
    }
    this.#index.clear()
    for (const [id, entry] of entries) this.#index.set(id, entry)
  }

  #beat(): void {
    if (this.#closed) return
    this.#stopHeartbeat = this.#setting.clock.wait(HEARTBEAT, () => this.#beat())
    if (this.#watched.size > 0) this.#writes.add([this.#alive()]).catch(() => {})
    this.#sweep().catch(() => {})
  }

  /** Rooms whose time is up, and old tombstones. A room that somebody is in stays. */
  async #sweep(): Promise<void> {
    const now = this.now()
    const due = [...this.#index].filter(([id, entry]) => dueAt(entry) <= now && !this.#watched.has(id))
    const burning = due.filter(([, entry]) => entry.is === 'kept' && entry.gone.how === 'burned').map(([id]) => id)
    const old = due.map(([id]) => id).filter((id) => !burning.includes(id))
    await Promise.all([...burning.map((id) => this.burn(id)), ...(old.length > 0 ? [this.forget(old)] : [])])
  }

  /** Runs beside everything else, one room after the other; until it is through there are sealed values only. */
  #wipe(ids: readonly RoomId[]): void {
    const isGone = (id: RoomId) => this.#index.get(id)?.is !== 'kept'
    this.#wiping = this.#wiping
      .then(() => (this.#database.status === 'open' ? wipe(this.#database, ids, isGone) : undefined))
      .catch(() => {})
  }
}

const nothingOf = (id: RoomId): readonly Step[] => keysOf(id).map((key) => ({ key, value: null }))
