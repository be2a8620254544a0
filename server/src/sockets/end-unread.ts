import { MOST_UNREAD } from './limits.ts'
import type { RoomServer } from './types.ts'

/** Bytes that a packet needs beside its text while it waits. */
const PACKET = 256

/** The parts of Engine.IO's connection that are looked at here. */
interface Connection {
  readonly writeBuffer: readonly { readonly data?: string | Buffer }[]
  readonly transport: {
    readonly socket: {
      readonly bufferedAmount: number
      on(event: 'ping', heard: () => void): void
      terminate(): void
    }
  }
  on(event: 'packet', heard: () => void): void
}

/** [S26] Ends every connection that goes on asking and does not read what it is answered. */
export function endUnread(io: RoomServer): void {
  io.engine.on('connection', (connection: Connection) => {
    const { socket } = connection.transport
    const look = () => {
      // Neither closing it nicely nor waiting helps: it does not read.
      if (isUnread(connection)) socket.terminate()
    }
    connection.on('packet', look)
    // A WebSocket answers these by itself.
    socket.on('ping', look)
  })
}

function isUnread({ writeBuffer, transport }: Connection): boolean {
  let bytes = transport.socket.bufferedAmount
  for (const { data } of writeBuffer) {
    if (bytes > MOST_UNREAD) break
    bytes += PACKET + (data?.length ?? 0)
  }
  return bytes > MOST_UNREAD
}
