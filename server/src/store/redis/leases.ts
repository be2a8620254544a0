import type { ServerId } from '@rondo/shared/ids'
import { latest, type Moment } from '@rondo/shared/time'
import { LEASE } from '../../rooms/lease.ts'

/** Milliseconds between two signs of life of a server. */
export const BEAT = 2_500

/** Which servers of a store run, as this one has heard. */
export class Leases {
  readonly #own: ServerId
  #signs: ReadonlyMap<ServerId, Moment> = new Map()
  /** Servers whose lease was begun anew, because they had no way to renew it. */
  readonly #renewed = new Map<ServerId, Moment>()
  #heardAt: Moment | null = null

  constructor(own: ServerId) {
    this.#own = own
  }

  /** The last signs of life of all, as they stood at `at`. */
  hear(at: Moment, signs: ReadonlyMap<ServerId, Moment>): void {
    // After a silence of the store itself its servers come back one by one, and this one need not be the last.
    if (this.#heardAt !== null && at - this.#heardAt > 2 * BEAT) {
      for (const server of this.#signs.keys()) if (this.goneSince(server) === null) this.#renewed.set(server, at)
    }
    this.#signs = signs
    this.#heardAt = at
    for (const server of this.#renewed.keys()) if (!signs.has(server)) this.#renewed.delete(server)
  }

  get isAnybodyElseHere(): boolean {
    return [...this.#signs.keys()].some((server) => server !== this.#own && this.goneSince(server) === null)
  }

  /** As it stood when something was last heard: in a silence nobody goes. */
  goneSince(server: ServerId): Moment | 'unknown' | null {
    if (server === this.#own) return null
    const sign = this.#signs.get(server)
    if (sign === undefined || this.#heardAt === null) return 'unknown'
    const begun = latest(sign, this.#renewed.get(server) ?? sign)
    return this.#heardAt - begun > LEASE ? sign : null
  }
}
