import type { RoomId, ServerId } from '@rondo/shared/ids'
import type { Room } from '@rondo/shared/room/room'
import type { Moment } from '@rondo/shared/time'
import type { Loaded, Saved } from '../store/store.ts'
import type { Step } from './step.ts'

/** One durable step, as it happens. */
export interface Kept {
  readonly room: Room
  /** The decisions that led to it from what was kept before. */
  readonly steps: readonly Step[]
}

interface Listeners {
  kept(kept: Kept): void
  burned(): void
}

type Heard = (id: RoomId, loaded: Loaded) => void

/** What all servers share and what outlasts them: compare, write and publish in one step. */
export class SimulatedDisk {
  /** The last moment at which each server was known to run. */
  readonly alive = new Map<ServerId, Moment>()
  /** Whether several servers may use it at once; otherwise every other one is gone for sure. */
  readonly isShared: boolean
  readonly #rooms = new Map<RoomId, Room | 'burned'>()
  readonly #hearers = new Map<object, Heard>()
  readonly #listeners: Listeners

  constructor(isShared: boolean, listeners: Listeners) {
    this.isShared = isShared
    this.#listeners = listeners
  }

  read(id: RoomId): Loaded {
    const found = this.#rooms.get(id)
    if (found === undefined || found === 'burned') return found ?? 'unknown'
    // Rooms never change: what is read now is what would have been written then.
    return JSON.parse(JSON.stringify(found)) as Room
  }

  versionOf(id: RoomId): number | 'burned' | undefined {
    const found = this.#rooms.get(id)
    return found === 'burned' ? found : found?.version
  }

  write(kept: Kept, expected: number | null, by: object): Saved {
    const { room } = kept
    const found = this.#rooms.get(room.id)
    if (found === 'burned') return 'burned'
    if ((found?.version ?? null) !== expected) return 'changed'
    this.#rooms.set(room.id, room)
    this.#listeners.kept(kept)
    this.#publish(room.id, room, by)
    return 'saved'
  }

  burn(id: RoomId, by: object): void {
    if (this.#rooms.get(id) === 'burned') return
    this.#rooms.set(id, 'burned')
    this.#listeners.burned()
    this.#publish(id, 'burned', by)
  }

  /** Everything that somebody else writes from here on. */
  subscribe(by: object, heard: Heard): void {
    this.#hearers.set(by, heard)
  }

  unsubscribe(by: object): void {
    this.#hearers.delete(by)
  }

  #publish(id: RoomId, loaded: Loaded, by: object): void {
    for (const [hearer, heard] of this.#hearers) if (hearer !== by) heard(id, loaded)
  }
}
