import type { RoomId, ServerId } from '@rondo/shared/ids'
import type { Clock } from '../../clock.ts'
import type { Loaded } from '../store.ts'
import type { Connection } from './connection.ts'
import { keys } from './keys.ts'
import { fromStored, headOf, TOMBSTONE } from './stored.ts'

/** Milliseconds after which the version of a room that is open is compared. */
const COMPARE = 10_000
/** Milliseconds that an open room lives on at least. */
const STAYS = 24 * 60 * 60 * 1000

interface Watch {
  readonly id: RoomId
  readonly changed: (room: Loaded) => void
  /** The version this server knows of; null before it has looked. */
  known: string | null
  stop: () => void
}

/** Tells what other servers did to the rooms that are open here: by what they publish, and by comparing, should some of that have been lost. */
export class Watching {
  readonly #connection: Connection
  readonly #server: ServerId
  readonly #clock: Clock
  readonly #watches = new Map<RoomId, Set<Watch>>()

  constructor(connection: Connection, server: ServerId, clock: Clock) {
    this.#connection = connection
    this.#server = server
    this.#clock = clock
  }

  watch(id: RoomId, changed: (room: Loaded) => void): () => void {
    const watch: Watch = { id, changed, known: null, stop: () => {} }
    this.#watches.set(id, (this.#watches.get(id) ?? new Set()).add(watch))
    // What was published between loading and now reached nobody here.
    this.#look(watch)
    this.#compareLater(watch)
    return () => this.#forget(watch)
  }

  /** This server has saved a room. */
  saved(id: RoomId, version: number): void {
    for (const watch of this.#watches.get(id) ?? []) watch.known = String(version)
  }

  /** What was published. Throws when it cannot be read. */
  hear(message: string): void {
    const { version, server, id } = headOf(message)
    // Our own saves come back to us, too.
    if (server === this.#server) return
    const behind = [...(this.#watches.get(id) ?? [])].filter(({ known }) => isNewer(version, known))
    if (behind.length > 0) tell(behind, version, fromStored(message))
  }

  /** After a lost connection: looks at everything that is open here. */
  lookAtAll(): void {
    for (const watches of this.#watches.values()) for (const watch of watches) this.#look(watch)
  }

  close(): void {
    for (const watches of this.#watches.values()) for (const watch of watches) watch.stop()
    this.#watches.clear()
  }

  #look(watch: Watch): void {
    this.#compare(watch).catch(() => {
      // Redis is not there; as soon as it is, everything is looked at.
    })
  }

  async #compare(watch: Watch): Promise<void> {
    const { client } = this.#connection
    const { version } = headOf(await client.look(keys.room(watch.id), STAYS))
    if (version === watch.known) return
    const stored = await client.get(keys.room(watch.id))
    if (this.#watches.get(watch.id)?.has(watch)) tell([watch], headOf(stored ?? '').version, fromStored(stored))
  }

  #compareLater(watch: Watch): void {
    watch.stop = this.#clock.wait(COMPARE, () => {
      this.#compareLater(watch)
      this.#look(watch)
    })
  }

  #forget(watch: Watch): void {
    watch.stop()
    const watches = this.#watches.get(watch.id)
    watches?.delete(watch)
    if (watches?.size === 0) this.#watches.delete(watch.id)
  }
}

function tell(watches: readonly Watch[], version: string, loaded: Loaded): void {
  for (const watch of watches) {
    watch.known = version
    watch.changed(loaded)
  }
}

const isNewer = (version: string, known: string | null): boolean =>
  version === TOMBSTONE ? known !== TOMBSTONE : Number(version) > Number(known)
