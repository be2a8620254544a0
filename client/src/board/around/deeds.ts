import type { MemberId } from '@rondo/shared/ids'
import type { Deed, SeenHere } from '../presences.svelte.ts'

/** [B64] What others have just done to all of the board; what they did before one came is not told. */
export class Deeds {
  /** How many each had done when last seen. */
  readonly #seen = new Map<number, number>()

  newest(others: Iterable<SeenHere>): { readonly by: MemberId; readonly is: Deed['is'] } | null {
    let found: ReturnType<Deeds['newest']> = null
    for (const { client, member, deed } of others) {
      const before = this.#seen.get(client)
      this.#seen.set(client, deed.count)
      if (before !== undefined && deed.count > before) found = { by: member, is: deed.is }
    }
    return found
  }
}
