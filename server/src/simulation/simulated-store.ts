import type { RoomId, ServerId } from '@rondo/shared/ids'
import type { Room } from '@rondo/shared/room/room'
import type { Moment } from '@rondo/shared/time'
import { LEASE } from '../rooms/lease.ts'
import { Reception } from '../store/reception.ts'
import type { Answering, Loaded, RoomStore, Saved } from '../store/store.ts'
import type { Decisions } from './decisions.ts'
import type { Faults } from './faults.ts'
import type { Life } from './life.ts'
import { News } from './news.ts'
import type { Kept, SimulatedDisk } from './simulated-disk.ts'

const SIGN_OF_LIFE = 5_000

/** One server's way to the disk: slow, unsure and late, as its faults will have it. What was sent may arrive after the server died. */
export class SimulatedStore implements RoomStore {
  readonly server: ServerId
  readonly #life: Life
  readonly #disk: SimulatedDisk
  readonly #faults: Faults
  readonly #decisions: Decisions
  readonly #news: News
  readonly #reception = new Reception()

  constructor(server: ServerId, life: Life, disk: SimulatedDisk, faults: Faults, decisions: Decisions) {
    this.server = server
    this.#life = life
    this.#disk = disk
    this.#faults = faults
    this.#decisions = decisions
    this.#beat()
    this.#news = new News(life, disk, faults)
  }

  now(): Moment {
    return this.#life.now()
  }

  load(id: RoomId): Promise<Loaded> {
    return this.#life.promise((resolve, reject) => {
      const delay = this.#faults.load()
      if (delay === null) return this.#life.in(500, () => reject(new Error('The store did not answer')))
      // What is found is what the disk holds half-way.
      this.#life.in(delay / 2, () => {
        const found = this.#disk.read(id)
        this.#news.knows(id)
        this.#life.in(delay / 2, () => resolve(found))
      })
    })
  }

  save(room: Room, expected: number | null): Promise<Saved> {
    const kept: Kept = { room, steps: this.#decisions.between(expected, room) }
    const fate = this.#faults.save()
    const write = () => {
      const saved = this.#disk.write(kept, expected, this.#news)
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
            if (saved === 'saved') this.#news.knows(room.id)
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
        this.#disk.burn(id, this.#news)
        resolve()
      })
    })
  }

  /** A simulated disk keeps nothing of what was before. */
  clean(): void {}

  watch(id: RoomId, changed: (room: Loaded) => void): () => void {
    return this.#news.watch(id, changed)
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

  /** Nothing passes between simulated servers. */
  async send(to: ServerId, bytes: Uint8Array): Promise<Uint8Array | null> {
    return to === this.server ? this.#reception.answer(Uint8Array.from(bytes)) : null
  }

  receive(answering: Answering): void {
    this.#reception.open(answering)
  }

  async close(): Promise<void> {
    this.#news.stop()
  }

  #beat(): void {
    if (!this.#faults.isDown) this.#disk.alive.set(this.server, this.now())
    this.#life.plainlyIn(SIGN_OF_LIFE, () => this.#beat())
  }
}
