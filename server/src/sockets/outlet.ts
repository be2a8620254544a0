import type { Broadcast } from './broadcast.ts'

/** What a visitor needs of the connection. */
export interface Outlet {
  /** Bytes that have not left this process yet. */
  readonly waiting: number
  /** In the order of the calls. */
  say(...messages: readonly Broadcast[]): void
  /** What is said from here to the end of this turn of the event loop leaves as one. */
  gather(): void
  /** Called with every sign of life. */
  onPacket(heard: () => void): void
  /** Called when everything that waited has left. */
  onDrain(drained: () => void): void
  /** Lets go for good, after what has been said. */
  disconnect(): void
  /** Lets go at once: its browser tries again. */
  close(): void
}
