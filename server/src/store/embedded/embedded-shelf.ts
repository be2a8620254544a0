import type { Moment } from '@rondo/shared/time'
import type { ClassicLevel } from 'classic-level'
import { forgottenAt, goneBy } from '../gone.ts'
import type { Kind } from '../kind.ts'
import type { MovableShelf } from '../movable-store.ts'
import type { Found, Saved, Versioned } from '../store.ts'
import { dueAt, type Entry } from './entry.ts'
import type { Step } from './grouped-writes.ts'
import type { Layout } from './layout.ts'
import { cleanse, wipe } from './wipe.ts'

/** What the shelves of one database share. */
export interface Ground {
  readonly database: ClassicLevel
  now(): Moment
  /** Fulfils after the sync. */
  write(steps: readonly Step[]): Promise<void>
}

/** Things of one kind in files. Versions are compared in memory: the directory belongs to this process alone. */
export class EmbeddedShelf<Id extends string, Thing extends Versioned<Id>> implements MovableShelf<Id, Thing> {
  readonly #ground: Ground
  readonly #kind: Kind<Thing>
  readonly #layout: Layout<Id, Thing>
  readonly #index = new Map<Id, Entry>()
  /** The last write of each that is still under way. */
  readonly #underway = new Map<Id, Promise<void>>()
  readonly #watched = new Map<Id, number>()
  /** What is watched, as this store last wrote it: the next save writes what is different. */
  readonly #written = new Map<Id, Thing>()
  #wiping: Promise<void> = Promise.resolve()
  readonly #gone: (ids: readonly Id[]) => Promise<void>

  /** `gone` removes what else belongs to those of which nothing is to be left. */
  constructor(
    ground: Ground,
    kind: Kind<Thing>,
    layout: Layout<Id, Thing>,
    gone: (ids: readonly Id[]) => Promise<void> = async () => {},
  ) {
    this.#gone = gone
    this.#ground = ground
    this.#kind = kind
    this.#layout = layout
  }

  get isWatched(): boolean {
    return this.#watched.size > 0
  }

  stateOf(id: Id): Entry['is'] | 'unknown' {
    return this.#index.get(id)?.is ?? 'unknown'
  }

  /** What was written last is not certain: the next save of each writes all of it. */
  doubt(): void {
    this.#written.clear()
  }

  /** Learns what the database really holds. */
  async readIndex(): Promise<void> {
    const { keys } = this.#layout
    const entries = new Map<Id, Entry>()
    for await (const [key, value] of this.#ground.database.iterator(keys.entries)) {
      entries.set(keys.idOf(key), JSON.parse(value) as Entry)
    }
    this.#index.clear()
    for (const [id, entry] of entries) this.#index.set(id, entry)
  }

  async load(id: Id): Promise<Found<Thing>> {
    // Otherwise a loser of a race would read what was there before the winner.
    while (this.#underway.has(id)) await this.#underway.get(id)?.catch(() => {})
    const stored = await this.#ground.database.iterator(this.#layout.keys.whole(id)).all()
    if (this.#index.get(id)?.is === 'burned') return 'burned'
    return this.#layout.read(id, new Map(stored)) ?? 'unknown'
  }

  async save(thing: Thing, expected: number | null): Promise<Saved> {
    const { id, version } = thing
    const entry = this.#index.get(id)
    if (entry?.is === 'burned') return 'burned'
    if ((entry?.version ?? null) !== expected) return 'changed'
    const steps = this.#layout.stepsTo(thing, this.#written.get(id) ?? null)
    if (this.#watched.has(id)) this.#written.set(id, thing)
    await this.#change(id, { is: 'kept', version, gone: goneBy(thing, this.#kind) }, steps)
    return 'saved'
  }

  async burn(id: Id): Promise<void> {
    if (this.#index.get(id)?.is === 'burned') return this.#underway.get(id)
    const until = forgottenAt(this.#ground.now(), this.#kind.days)
    await this.#change(id, { is: 'burned', until }, this.#nothingOf(id))
    await this.#gone([id])
    this.#wipe([id])
  }

  clean(id: Id): void {
    this.#afterWiping(() => cleanse(this.#ground.database, id, this.#layout))
  }

  watch(id: Id): () => void {
    // Nobody else can change what is in this directory: there is nothing to tell.
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

  async *ids(): AsyncIterable<Id> {
    yield* [...this.#index.keys()]
  }

  async forget(ids: readonly Id[]): Promise<void> {
    await Promise.all(ids.map((id) => this.#change(id, null, this.#nothingOf(id))))
    await this.#gone(ids)
    this.#wipe(ids)
  }

  /** Removes those whose time is up, and old tombstones. */
  async sweep(): Promise<void> {
    const now = this.#ground.now()
    const stays = (id: Id) => this.#kind.staysWhileWatched && this.#watched.has(id)
    const due = [...this.#index].filter(([id, entry]) => dueAt(entry) <= now && !stays(id))
    const burning = due.filter(([, entry]) => entry.is === 'kept' && entry.gone.how === 'burned').map(([id]) => id)
    const old = due.map(([id]) => id).filter((id) => !burning.includes(id))
    await Promise.all([...burning.map((id) => this.burn(id)), ...(old.length > 0 ? [this.forget(old)] : [])])
  }

  /** Fulfils when the files hold nothing any more of what is gone. */
  wiped(): Promise<void> {
    return this.#wiping
  }

  /** The index is ahead of the disk from here on; nobody hears of it before the sync. */
  async #change(id: Id, entry: Entry | null, steps: readonly Step[]): Promise<void> {
    if (entry) this.#index.set(id, entry)
    else this.#index.delete(id)
    if (entry?.is !== 'kept') this.#written.delete(id)
    const noted: Step = { key: this.#layout.keys.entry(id), value: entry && JSON.stringify(entry) }
    const written = this.#ground.write([...steps, noted])
    this.#underway.set(id, written)
    try {
      await written
    } finally {
      if (this.#underway.get(id) === written) this.#underway.delete(id)
    }
  }

  #nothingOf(id: Id): readonly Step[] {
    return this.#layout.keysOf(id).map((key) => ({ key, value: null }))
  }

  /** Runs beside everything else, one after the other; until it is through there are sealed values only. */
  #wipe(ids: readonly Id[]): void {
    const isGone = (id: Id) => this.#index.get(id)?.is !== 'kept'
    this.#afterWiping(() => wipe(this.#ground.database, ids, this.#layout, isGone))
  }

  #afterWiping(wiping: () => Promise<void>): void {
    const { database } = this.#ground
    this.#wiping = this.#wiping.then(() => (database.status === 'open' ? wiping() : undefined)).catch(() => {})
  }
}
