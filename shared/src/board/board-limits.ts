/** How much a board may hold, and what may come to it at once. */
export const BOARD_LIMITS = {
  /** Bytes that are kept of one board. */
  size: 20 * 1024 * 1024,
  /** Beyond these, so many bytes that only delete: else a full board could not be emptied. */
  deletions: 1024 * 1024,
  items: 20_000,
  /** Bytes of one message. */
  message: 1024 * 1024,
  /** Yjs structs of one update; what a browser draws while it is offline comes as one. */
  structs: 50_000,
  /** Yjs clients whose structs are in one update. */
  clients: 2_000,
  /** Characters of one sealed presence. */
  presence: 2_000,
} as const
