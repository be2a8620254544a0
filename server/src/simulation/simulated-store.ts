import type { RoomId, ServerId } from '@rondo/shared/ids'
import type { Room } from '@rondo/shared/room/room'
import type { Moment } from '@rondo/shared/time'
import { LEASE } from '../rooms/lease.ts'
import type { Loaded, Saved, Store } from '../store/store.ts'
import type { Faults } from './faults.ts'
import type { Life } from './life.ts'
import type { Kept, SimulatedDisk } from './simulated-disk.ts'

/** Milliseconds between two looks at whether another server has changed what is open here. */
const LOOK_AGAIN = 10_000
const SIGN_OF_LIFE = 5_000

/** One server's way to the disk: slow, unsure and late, as its faults will have it. What was sent may arrive after the server died. */
export class SimulatedStore implements Store {
  readonly server: ServerId
  /** Numbers drawn by this server since it last asked something of the store. */
  drawn: number[] = []
  readonly #life: Life
  readonly #disk: SimulatedDisk
  readonly #faults: Faults
  readonly #watchers = new Map<RoomId, Set<(room: Loaded) => void>>()
  /** The versions this server has saved, loaded or been told of. */
  readonly #known = new Map<RoomId, number | 'burned' | undefined>()

  constructor(server: ServerId, life: Life, disk: SimulatedDisk, faults: Faults) {
    this.server = server
    this.#life = life
    this.#disk = disk
    this.#faults = faults
    disk.subscribe(this, (id, loaded) => this.#hear(id, loaded))
    this.#beat()
    this.#look()
  }

  now(): Moment {
    return this.#life.now()
  }

  load(id: RoomId): Promise<Loaded> {
    this.drawn = []
    return this.#life.promise((resolve, reject) => {
      const delay = this.#faults.load()
      if (delay === null) return this.#life.in(500, () => reject(new Error('The store did not answer')))
      // What is found is what the disk holds half-way.
      this.#life.in(delay / 2, () => {
        const found = this.#disk.read(id)
        this.#known.set(id, this.#disk.versionOf(id))
        this.#life.in(delay / 2, () => resolve(found))
      })
    })
  }

  save(room: Room, expected: number | null): Promise<Saved> {
    const kept: Kept = { room, json: JSON.stringify(room), drawn: this.drawn }
    this.drawn = []
    const fate = this.#faults.save()
    const write = () => {
      const saved = this.#disk.write(kept, expected, this)
      if (saved === 'saved') this.#disk.alive.set(this.server, this.now())
      return saved
    }
    return this.#life.promise((resolve, reject) => {
      switch (fate.is) {
        case 'refused':
          return this.#life.in(fate.after, () => resolve('changed'))
        case 'unanswered':
          if (fate.writtenAfter !== null) this.#life.outlives(fate.writtenAfter, write)
          return this.#life.in(fate.after, () => reject(new Error('No answer from the store')))
        case 'kept':
          return this.#life.outlives(fate.after / 2, () => {
            const saved = write()
            if (saved === 'saved') this.#known.set(room.id, room.version)
            this.#life.in(fate.after / 2, () => resolve(saved))
          })
        default:
          return fate satisfies never
      }
    })
  }

  burn(id: RoomId): Promise<void> {
    return this.#life.promise((resolve, reject) => {
      const fate = this.#faults.save()
      if (fate.is === 'unanswered') return this.#life.in(fate.after, () => reject(new Error('No answer')))
      return this.#life.outlives(fate.after, () => {
        this.#disk.burn(id, this)
        resolve()
      })
    })
  }

  watch(id: RoomId, changed: (room: Loaded) => void): () => void {
    const watchers = this.#watchers.get(id) ?? new Set()
    this.#watchers.set(id, watchers.add(changed))
    return () => {
      watchers.delete(changed)
      if (watchers.size === 0) this.#watchers.delete(id)
    }
  }

  secret(): Uint8Array {
    return new Uint8Array(32)
  }

  goneSince(server: ServerId): Moment | 'unknown' | null {
    if (server === this.server) return null
    const alive = this.#disk.alive.get(server)
    if (alive === undefined) return 'unknown'
    return this.#disk.isShared && this.now() - alive <= LEASE ? null : alive
  }

  async close(): Promise<void> {
    this.#disk.unsubscribe(this)
  }

  #hear(id: RoomId, loaded: Loaded): void {
    if (!this.#watchers.has(id)) return
    const delay = this.#faults.news()
    if (delay !== null) this.#life.in(delay, () => this.#tell(id, loaded))
  }

  #tell(id: RoomId, loaded: Loaded): void {
    this.#known.set(id, typeof loaded === 'string' ? this.#disk.versionOf(id) : loaded.version)
    for (const changed of this.#watchers.get(id) ?? []) changed(loaded)
  }

  #beat(): void {
    if (!this.#faults.isDown) this.#disk.alive.set(this.server, this.now())
    this.#life.plainlyIn(SIGN_OF_LIFE, () => this.#beat())
  }

  #look(): void {
    for (const id of this.#watchers.keys()) {
      if (!this.#faults.isDown && this.#disk.versionOf(id) !== this.#known.get(id)) this.#tell(id, this.#disk.read(id))
    }
    this.#life.in(LOOK_AGAIN, () => this.#look())
  }
}
