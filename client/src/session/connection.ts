import type { Farewell } from '@rondo/shared/protocol/messages'
import type { Refusal } from '@rondo/shared/room/refusals'

/** How this browser stands to the server. */
export type Connection =
  /** For the first time, nothing has been seen yet. */
  | { readonly is: 'connecting' }
  | { readonly is: 'connected' }
  | { readonly is: 'reconnecting' }
  /** The device says that it has no network. */
  | { readonly is: 'offline' }
  /** The seat was opened in another tab or on another device; *Use it here* takes it back. */
  | { readonly is: 'superseded' }
  /** For good: by a farewell, by a refusal, or by oneself (`left`). */
  | { readonly is: 'closed'; readonly reason: Farewell | Refusal }
