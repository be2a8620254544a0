import type { RoomId } from '@rondo/shared/ids'
import type { Loaded } from '../store/store.ts'
import type { Faults } from './faults.ts'
import type { Life } from './life.ts'
import type { SimulatedDisk } from './simulated-disk.ts'

/** Milliseconds between two looks at whether another server has changed what is open here. */
const LOOK_AGAIN = 10_000

/** How a server learns what others have written: it is told, late or never, and looks for itself now and then. */
export class News {
  readonly #life: Life
  readonly #disk: SimulatedDisk
  readonly #faults: Faults
  readonly #watchers = new Map<RoomId, Set<(room: Loaded) => void>>()
  /** The versions this server has saved, loaded or been told of. */
  readonly #known = new Map<RoomId, number | 'burned' | undefined>()

  constructor(life: Life, disk: SimulatedDisk, faults: Faults) {
    this.#life = life
    this.#disk = disk
    this.#faults = faults
    disk.subscribe(this, (id, loaded) => this.#hear(id, loaded))
    this.#look()
  }

  watch(id: RoomId, changed: (room: Loaded) => void): () => void {
    const watchers = this.#watchers.get(id) ?? new Set()
    this.#watchers.set(id, watchers.add(changed))
    return () => {
      watchers.delete(changed)
      if (watchers.size === 0) this.#watchers.delete(id)
    }
  }

  /** This server has just written or read what the disk holds. */
  knows(id: RoomId): void {
    this.#known.set(id, this.#disk.versionOf(id))
  }

  stop(): void {
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

  #look(): void {
    for (const id of this.#watchers.keys()) {
      if (!this.#faults.isDown && this.#disk.versionOf(id) !== this.#known.get(id)) this.#tell(id, this.#disk.read(id))
    }
    this.#life.in(LOOK_AGAIN, () => this.#look())
  }
}
