import type { RoomSocket } from './types.ts'

interface Packet {
  readonly data?: unknown
}

/** The parts of Engine.IO's connection that tell what has not been sent yet. */
interface Connection {
  readonly writeBuffer: readonly Packet[]
  readonly transport: { readonly socket?: { readonly bufferedAmount?: number; readonly readyState?: number } }
}

export const connectionOf = (socket: RoomSocket): Connection => socket.conn as unknown as Connection

/** Bytes that wait to be sent to a connection: in Engine.IO's queue and in the WebSocket's own. */
export function bytesWaiting(socket: RoomSocket): number {
  const { writeBuffer, transport } = connectionOf(socket)
  let bytes = transport.socket?.bufferedAmount ?? 0
  for (const { data } of writeBuffer) {
    if (typeof data === 'string') bytes += Buffer.byteLength(data)
    else if (ArrayBuffer.isView(data)) bytes += data.byteLength
  }
  return bytes
}
