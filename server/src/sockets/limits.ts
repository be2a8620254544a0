import { LIMITS } from '@rondo/shared/protocol/fields'

/** Bytes above which Socket.IO itself closes a connection. */
export const LARGEST_MESSAGE = 2 * LIMITS.message

/** A connection with more bytes than this waiting is behind: it gets no more changes. */
export const BEHIND = 256 * 1024

/** A connection that was behind gets the whole view once no more than this is waiting. */
export const CAUGHT_UP = 64 * 1024

/** A connection that goes on asking with more bytes than this waiting does not read, and is ended. */
export const MOST_UNREAD = 1024 * 1024

/** Milliseconds. The first sign of life is asked for every five seconds, and four are time enough to answer. */
export const PING = { interval: 5_000, timeout: 4_000 } as const

/** Milliseconds a connection has to say what it came for. */
export const PATIENCE = 10_000
