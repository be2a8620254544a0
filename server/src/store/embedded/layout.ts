import type { Step } from './grouped-writes.ts'
import type { KeysOfKind } from './keys.ts'

/** How things of one kind lie in the database. */
export interface Layout<Id extends string, Thing> {
  readonly keys: KeysOfKind<Id>
  /** What must be written so that the store holds `thing` where it holds `before`; null: nothing, or who knows what. */
  stepsTo(thing: Thing, before: Thing | null): readonly Step[]
  /** Every key one may have, its entry's excepted. */
  keysOf(id: Id): readonly string[]
  /** The one that stands under these keys; `undefined` when there is none. */
  read(id: Id, stored: ReadonlyMap<string, string>): Thing | undefined
}
