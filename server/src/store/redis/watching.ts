import type { ServerId } from '@rondo/shared/ids'
import type { Clock } from '../../clock.ts'
import type { Kind } from '../kind.ts'
import type { Found } from '../store.ts'
import type { Connection } from './connection.ts'
import type { KeysOfKind } from './keys.ts'
import { fromStored, headOf, TOMBSTONE } from './stored.ts'

/** Milliseconds after which the version of what is watched is compared. */
const COMPARE = 10_000
/** Milliseconds that an open room lives on at least: what stays while it is watched. */
const STAYS = 24 * 60 * 60 * 1000

interface Watch<Id, Thing> {
  readonly id: Id
  readonly changed: (found: Found<Thing>) => void
  /** The version this server knows of; null before it has looked. */
  known: string | null
  stop: () => void
}

/** What the shelves of one server on one Redis share. */
export interface Ground {
  readonly connection: Connection
  readonly server: ServerId
  readonly clock: Clock
}

/** Tells what other servers did to what is watched here: by what they publish, and by comparing, should some of that have been lost. */
export class Watching<Id extends string, Thing> {
  readonly #ground: Ground
  readonly #kind: Kind<Thing>
  readonly #keys: KeysOfKind<Id>
  /** By name. */
  readonly #watches = new Map<string, Set<Watch<Id, Thing>>>()

  constructor(ground: Ground, kind: Kind<Thing>, keys: KeysOfKind<Id>) {
    this.#ground = ground
    this.#kind = kind
    this.#keys = keys
  }

  watch(id: Id, changed: (found: Found<Thing>) => void): () => void {
    const watch: Watch<Id, Thing> = { id, changed, known: null, stop: () => {} }
    const name = this.#keys.nameOf(id)
    this.#watches.set(name, (this.#watches.get(name) ?? new Set()).add(watch))
    // What was published between loading and now reached nobody here.
    this.#look(watch)
    this.#compareLater(watch)
    return () => this.#forget(watch)
  }

  /** This server has saved one. */
  saved(id: Id, version: number): void {
    for (const watch of this.#watches.get(this.#keys.nameOf(id)) ?? []) watch.known = String(version)
  }

  /** What was published. Throws when it cannot be read. */
  hear(message: string): void {
    const { version, server, name } = headOf(message)
    // Our own saves come back to us, too.
    if (server === this.#ground.server) return
    const behind = [...(this.#watches.get(name) ?? [])].filter(({ known }) => isNewer(version, known))
    if (behind.length > 0) tell(behind, version, fromStored(message, this.#kind))
  }

  /** After a lost connection: looks at everything that is watched here. */
  lookAtAll(): void {
    for (const watches of this.#watches.values()) for (const watch of watches) this.#look(watch)
  }

  close(): void {
    for (const watches of this.#watches.values()) for (const watch of watches) watch.stop()
    this.#watches.clear()
  }

  #look(watch: Watch<Id, Thing>): void {
    this.#compare(watch).catch(() => {
      // Redis is not there; as soon as it is, everything is looked at.
    })
  }

  async #compare(watch: Watch<Id, Thing>): Promise<void> {
    const { client } = this.#ground.connection
    const key = this.#keys.thing(watch.id)
    const { version } = headOf(await client.look(this.#keys.whole(watch.id), this.#kind.staysWhileWatched ? STAYS : 0))
    if (version === watch.known) return
    const stored = await client.get(key)
    if (!this.#watches.get(this.#keys.nameOf(watch.id))?.has(watch)) return
    tell([watch], headOf(stored ?? '').version, fromStored(stored, this.#kind))
  }

  #compareLater(watch: Watch<Id, Thing>): void {
    watch.stop = this.#ground.clock.wait(COMPARE, () => {
      this.#compareLater(watch)
      this.#look(watch)
    })
  }

  #forget(watch: Watch<Id, Thing>): void {
    watch.stop()
    const name = this.#keys.nameOf(watch.id)
    const watches = this.#watches.get(name)
    watches?.delete(watch)
    if (watches?.size === 0) this.#watches.delete(name)
  }
}

function tell<Thing>(watches: readonly Watch<unknown, Thing>[], version: string, found: Found<Thing>): void {
  for (const watch of watches) {
    watch.known = version
    watch.changed(found)
  }
}

const isNewer = (version: string, known: string | null): boolean =>
  version === TOMBSTONE ? known !== TOMBSTONE : Number(version) > Number(known)
