import type { Socket } from 'node:net'
import { type BoardFarewell, FAREWELLS } from '@rondo/shared/board/farewell'
import type { WebSocket } from 'ws'
import type { BoardOutlet } from './board-visitor.ts'

/** Bytes waiting for somebody who does not read: they get the whole again when they come back. */
const BEHIND = 8 * 1024 * 1024

/** Milliseconds in which the other side may say that it has heard why it was ended. */
const PATIENCE = 2_000

/** A WebSocket, as a visitor of a board speaks through it. */
export class WebSocketOutlet implements BoardOutlet {
  readonly #webSocket: WebSocket & { readonly _socket?: Socket }

  constructor(webSocket: WebSocket) {
    this.#webSocket = webSocket
  }

  /** Frames are made once for all, and not by ws for each. */
  send(frame: Buffer): void {
    if (this.#webSocket.readyState !== this.#webSocket.OPEN) return
    if (this.#webSocket.bufferedAmount > BEHIND) this.end('behind')
    else this.#webSocket._socket?.write(frame)
  }

  end(why: BoardFarewell): void {
    this.#webSocket.close(FAREWELLS[why], why)
    setTimeout(() => this.#webSocket.terminate(), PATIENCE).unref()
  }
}
