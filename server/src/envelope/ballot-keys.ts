import type { BallotId } from '@rondo/shared/ids'
import { type BallotKey, ballotKey } from './ballot-key.ts'

/** As many ballots are rarely open at once; whichever is not among them is derived again. */
const MOST = 64

/** The keys of the ballots that were asked for last. */
export class BallotKeys {
  readonly #secret: Uint8Array
  /** The one that was not asked for the longest comes first. */
  readonly #keys = new Map<BallotId, BallotKey>()

  /** `secret`: the store's 32 bytes. */
  constructor(secret: Uint8Array) {
    this.#secret = secret
  }

  of(ballot: BallotId): BallotKey {
    const key = this.#keys.get(ballot) ?? ballotKey(this.#secret, ballot)
    this.#keys.delete(ballot)
    this.#keys.set(ballot, key)
    if (this.#keys.size > MOST) this.#forgetOldest()
    return key
  }

  #forgetOldest(): void {
    const [oldest] = this.#keys
    if (!oldest) return
    const [ballot, { secretKey }] = oldest
    secretKey.fill(0)
    this.#keys.delete(ballot)
  }
}
