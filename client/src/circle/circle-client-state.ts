import type { CircleForAll, CircleForMember } from '@rondo/shared/circle/view'
import type { Refusal } from '@rondo/shared/room/refusals'

/** How this browser stands to the circle’s server. */
export type CircleConnection =
  | { readonly is: 'connecting' }
  | { readonly is: 'connected' }
  /** No server answers; it is asked again and again. */
  | { readonly is: 'unreachable' }
  /** For good: by a refusal, or by oneself (`left`). */
  | { readonly is: 'closed'; readonly reason: Refusal | 'left' }

/** What a `CircleClient` knows at one moment; replaced as a whole with every change. */
export interface CircleClientState {
  readonly connection: CircleConnection
  /** Null: nothing has been seen yet. */
  readonly views: { readonly all: CircleForAll; readonly own: CircleForMember } | null
  /** Whether a command is unanswered. */
  readonly pending: boolean
}
