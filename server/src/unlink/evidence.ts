import type { OpenedCard } from '@rondo/shared/ballot/opened'
import type { BallotId, MemberId } from '@rondo/shared/ids'

/** What the server received and sent, in order: without addresses, ports or names of browsers. `at` is its clock. */
export type Traffic =
  /** A packet of a connection that came in with a seat. */
  | {
      readonly is: 'packet'
      readonly at: number
      readonly member: MemberId
      readonly from: 'member' | 'server'
      readonly text: string
    }
  | { readonly is: 'gone'; readonly at: number; readonly member: MemberId }
  /** A body of the envelopes’ route, which comes from nobody. */
  | { readonly is: 'envelope'; readonly at: number; readonly body: Uint8Array }

/** Bytes in which something may stand beside something else. */
export interface Place {
  readonly kind: 'files' | 'log' | 'versions' | 'heap' | 'memory'
  readonly bytes: Buffer
}

/** All that somebody has who has everything but what came from which address: of one ballot. */
export interface Evidence {
  readonly ballot: BallotId
  /** Who took part, in the room's order. */
  readonly members: readonly MemberId[]
  /** By member, where they came from. What of the traffic came from there is not known; the memory may know it. */
  readonly addresses: readonly string[]
  readonly traffic: readonly Traffic[]
  /** The room as it was kept, each version as JSON. */
  readonly versions: readonly string[]
  /** In the order in which they are shown; none: the ballot was void. */
  readonly opened: readonly OpenedCard[]
  /** Beside the versions; those of one server are the same for all its ballots. */
  readonly places: readonly Place[]
}

/** Who wrote which card, blank ones too, by what is sealed: kept apart from the evidence, and used to count alone. */
export type Truth = ReadonlyMap<string, MemberId>

/** A ballot that was played. */
export interface Played {
  readonly evidence: Evidence
  readonly truth: Truth
}
