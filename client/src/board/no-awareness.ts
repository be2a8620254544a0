import type { WebsocketProvider } from 'y-websocket'

/** In place of y-websocket’s own presence, which is not sealed and sends everybody’s back. */
export const noAwareness = {
  on() {},
  off() {},
  getLocalState: () => null,
  getStates: () => new Map(),
  // Read as it says goodbye.
  meta: { get: () => ({ clock: 0 }) },
} as unknown as WebsocketProvider['awareness']
