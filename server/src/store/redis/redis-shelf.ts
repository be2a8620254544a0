import { forgottenAt, goneBy } from '../gone.ts'
import type { Kind } from '../kind.ts'
import type { MovableShelf } from '../movable-store.ts'
import type { Found, Saved, Versioned } from '../store.ts'
import type { Whole } from '../text-of.ts'
import type { KeysOfKind } from './keys.ts'
import type { LogRewrite } from './log-rewrite.ts'
import { fromStored, toStored } from './stored.ts'
import { type Ground, Watching } from './watching.ts'

/** Things of one kind in Redis. */
export class RedisShelf<Id extends string, Thing extends Versioned<Id> & Whole> implements MovableShelf<Id, Thing> {
  readonly #ground: Ground
  readonly #rewrite: LogRewrite
  readonly #kind: Kind<Thing>
  readonly #keys: KeysOfKind<Id>
  readonly #watching: Watching<Id, Thing>

  constructor(ground: Ground, rewrite: LogRewrite, kind: Kind<Thing>, keys: KeysOfKind<Id>) {
    this.#ground = ground
    this.#rewrite = rewrite
    this.#kind = kind
    this.#keys = keys
    this.#watching = new Watching(ground, kind, keys)
  }

  async load(id: Id): Promise<Found<Thing>> {
    const stored = await this.#ground.connection.ask((client) => client.get(this.#keys.thing(id)))
    return fromStored(stored, this.#kind)
  }

  async save(thing: Thing, expected: number | null): Promise<Saved> {
    const { client, isListening } = this.#ground.connection
    const { at, how } = goneBy(thing, this.#kind)
    // Before the save, so that no crash comes between: an entry too many does no harm.
    const noted = how === 'burned' ? client.zAdd(this.#keys.burning, { score: at, value: thing.id }) : null
    const saving = client.save(this.#keys.whole(thing.id), {
      expected,
      stored: toStored(thing, this.#keys.nameOf(thing.id), this.#ground.server),
      lives: this.#until(this.#kind.livesUntil(thing)),
      listening: isListening,
    })
    await noted
    const saved = await saving
    if (saved === 'saved') this.#watching.saved(thing.id, thing.version)
    return saved
  }

  async burn(id: Id): Promise<void> {
    const { connection, server, clock } = this.#ground
    const lives = this.#until(forgottenAt(clock.now(), this.#kind.days))
    await connection.client.burn(this.#keys.whole(id), lives, server, this.#keys.nameOf(id))
    void this.#rewrite.start()
    await connection.client.zRem(this.#keys.burning, id)
  }

  /** Redis writes all of its file anew. */
  clean(): void {
    void this.#rewrite.start()
  }

  watch(id: Id, changed: (found: Found<Thing>) => void): () => void {
    return this.#watching.watch(id, changed)
  }

  async *ids(): AsyncIterable<Id> {
    const { client } = this.#ground.connection
    for await (const found of client.scanIterator({ MATCH: this.#keys.all, COUNT: 1_000 })) {
      for (const key of found) yield this.#keys.idOf(key)
    }
  }

  async forget(ids: readonly Id[]): Promise<void> {
    const { client } = this.#ground.connection
    await Promise.all(ids.map((id) => client.del(this.#keys.whole(id))))
    await this.#rewrite.start()
  }

  /** What was published. Throws when it cannot be read. */
  hear(message: string): void {
    this.#watching.hear(message)
  }

  /** After a lost connection: looks at everything that is watched here. */
  lookAtAll(): void {
    this.#watching.lookAtAll()
  }

  /** Burns those of them whose time it is: some may have been kept from it meanwhile, or have longer now. */
  async burnDue(ids: readonly Id[]): Promise<void> {
    for (const id of ids) {
      const thing = await this.load(id)
      const gone = typeof thing === 'string' ? null : goneBy(thing, this.#kind)
      if (gone?.how !== 'burned') await this.#ground.connection.client.zRem(this.#keys.burning, id)
      else if (gone.at <= this.#ground.clock.now()) await this.burn(id)
    }
  }

  close(): void {
    this.#watching.close()
  }

  /** Milliseconds, as Redis has it. */
  #until(moment: number): number {
    return Math.max(1, moment - this.#ground.clock.now())
  }
}
