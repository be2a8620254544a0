import { SHUT_OUT } from './as-member.ts'
import type { CircleConnection } from './circle-client-state.ts'

/** [G8] Whether this device was told that its seat in the circle holds no more. */
export const isShutOut = (connection: CircleConnection): boolean =>
  connection.is === 'closed' && connection.reason !== 'left' && SHUT_OUT.has(connection.reason)
