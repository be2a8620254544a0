/** The kinds of messages on a board’s connection: those of y-websocket, and one of our own. */
export const BOARD_MESSAGES = {
  sync: 0,
  presence: 1,
  askPresence: 3,
  /** Behind it, as a variable-length number: so many of one’s updates are kept by now, since this connection began. */
  kept: 4,
} as const

/** What comes behind `sync`, as y-protocols/sync has it. */
export const SYNC = { askFrom: 0, answer: 1, update: 2 } as const

/** Seconds for which a ticket opens the door. */
export const TICKET_SECONDS = 30
