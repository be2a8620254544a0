import type { RoomId } from '@rondo/shared/ids'

/** What became of updates that were to be kept. */
export type Appended =
  /** No crash loses them from here on. */
  | 'kept'
  /** Of a room that was burned nothing is ever written again. */
  | 'burned'
  /** There is no such room. */
  | 'unknown'

/** Updates of a Yjs document (format 1). Applied in any order, and however often, they come to the same. */
export type Updates = readonly Uint8Array[]

export interface BoardListener {
  /** What they have appended, each at least once. */
  added(updates: Updates): void
  said(bytes: Uint8Array): void
}

/** Where the boards of rooms are kept: one for each room, gone with it. */
export interface BoardShelf {
  /** All there is of a board; empty: nobody has drawn yet. */
  load(room: RoomId): Promise<Updates>
  /** One durable step. Rejects when the outcome is unknown: then it may be done again. */
  append(room: RoomId, updates: Updates): Promise<Appended>
  /** Puts what `merge` makes of all there is in its place; what comes meanwhile stays beside it. */
  compact(room: RoomId, merge: (updates: Updates) => Uint8Array): Promise<void>
  /** Passes a few bytes on to the other servers that have the board open: nothing of it is kept, and none of it may arrive. */
  say(room: RoomId, bytes: Uint8Array): void
  /** Tells what comes from other servers. Returns how to stop. */
  watch(room: RoomId, listener: BoardListener): () => void
}
