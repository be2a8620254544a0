import type { Socket as Wire } from 'node:net'
import type { Broadcast } from './broadcast.ts'
import type { Outlet } from './outlet.ts'
import type { RoomSocket } from './types.ts'
import { bytesWaiting, connectionOf } from './waiting.ts'

/** `WebSocket.OPEN` */
const OPEN = 1

/**
 * Writes straight to the wire what has been framed already.
 *
 * Through Socket.IO and Engine.IO every message would be framed again for each connection and leave in two pieces; that was most of what a change
 * costs (docs/benchmarks.md). They still do everything else: handshake, heartbeat, answers.
 */
export class SocketOutlet implements Outlet {
  readonly #socket: RoomSocket
  readonly #wire: Wire

  constructor(socket: RoomSocket) {
    this.#socket = socket
    this.#wire = socket.request.socket
  }

  get waiting(): number {
    // Asked with every change: nearly always there is no more than what the wire holds.
    return connectionOf(this.#socket).writeBuffer.length === 0 ? this.#wire.writableLength : bytesWaiting(this.#socket)
  }

  say(...messages: readonly Broadcast[]): void {
    const { conn } = this.#socket
    if (conn.readyState !== 'open') return
    const { writeBuffer, transport } = connectionOf(this.#socket)
    // What waits in Engine.IO's queue was said earlier.
    if (writeBuffer.length > 0 || transport.socket?.readyState !== OPEN) {
      for (const { packet } of messages) conn.write(packet)
      return
    }
    if (messages.length > 1) this.#wire.cork()
    for (const { frame } of messages) this.#wire.write(frame)
    if (messages.length > 1) this.#wire.uncork()
  }

  gather(): void {
    this.#wire.cork()
    queueMicrotask(() => this.#wire.uncork())
  }

  onPacket(heard: () => void): void {
    this.#socket.conn.on('packet', heard)
  }

  onDrain(drained: () => void): void {
    this.#wire.on('drain', drained)
  }

  disconnect(): void {
    this.#socket.disconnect(true)
  }

  close(): void {
    this.#socket.conn.close()
  }
}
