import { type BoardFarewell, farewellOf } from '@rondo/shared/board/farewell'
import { BOARD_MESSAGES } from '@rondo/shared/board/messages'
import type { RoomId } from '@rondo/shared/ids'
import { readVarUint } from 'lib0/decoding'
import { WebsocketProvider } from 'y-websocket'
import type { Doc } from 'yjs'
import { noAwareness } from './no-awareness.ts'

/** Milliseconds before a ticket is asked for again. */
const AGAIN = 1_000

/** Reasons for which it is worth coming back at once; after the others somebody has to do something. */
const PASSING: ReadonlySet<BoardFarewell | null> = new Set<BoardFarewell | null>([
  null,
  'old-ticket',
  'try-again',
  'behind',
  'too-often',
])

export interface BoardLineParts {
  /** The server’s address, as `https://…`. */
  readonly server: string
  readonly room: RoomId
  /** Null: the room is not to be reached just now. */
  readonly ticket: () => Promise<string | null>
  /** Something of what stands below is different. */
  readonly changed: () => void
  /** It will not come back by itself. */
  readonly ended: (why: BoardFarewell) => void
  /** What others tell of where they are: the body of a message. */
  readonly presence?: (body: Uint8Array) => void
}

/** The connection of a board’s document to its server: comes back by itself, with a new ticket each time, and knows what is kept. */
export class BoardLine {
  readonly #parts: BoardLineParts
  readonly #provider: WebsocketProvider
  #timer: ReturnType<typeof setTimeout> | undefined
  #isClosed = false
  /** Of this connection: so many updates were sent, and so many are kept. */
  #sent = 0
  #kept = 0
  /** Something was drawn that no connection has taken yet. */
  #hasUnsent = false

  constructor(doc: Doc, parts: BoardLineParts) {
    this.#parts = parts
    this.#provider = new WebsocketProvider(`${parts.server.replace(/^http/, 'ws')}/board`, parts.room, doc, {
      connect: false,
      awareness: noAwareness,
      disableBc: true,
      shouldReconnect: () => false,
    })
    this.#provider.messageHandlers[BOARD_MESSAGES.kept] = (_, decoder) => {
      this.#kept = readVarUint(decoder)
      if (this.#provider.synced && this.#kept >= this.#sent) this.#hasUnsent = false
      parts.changed()
    }
    this.#provider.messageHandlers[BOARD_MESSAGES.presence] = (_, decoder) =>
      parts.presence?.(decoder.arr.subarray(decoder.pos))
    this.#provider.on('status', ({ status }) => {
      // Its answer to the server's first question is the first that is kept.
      if (status === 'connected') [this.#sent, this.#kept] = [1, 0]
      parts.changed()
    })
    this.#provider.on('sync', () => parts.changed())
    this.#provider.on('closed', ({ code }) => this.#closed(farewellOf(code)))
    doc.on('update', (_: Uint8Array, origin: unknown) => {
      if (origin === this.#provider) return
      this.#hasUnsent = true
      if (this.#provider.wsconnected) this.#sent++
      parts.changed()
    })
    void this.#connect()
  }

  /** Whether it has everything the others had when it came. */
  get isInStep(): boolean {
    return this.#provider.synced
  }

  /** Whether everything that was drawn here is kept. */
  get isKept(): boolean {
    return !this.#hasUnsent
  }

  /** Tells the others something that is not kept; nothing while there is no connection. */
  say(message: Uint8Array): void {
    const { ws, wsconnected } = this.#provider
    if (wsconnected) ws?.send(Uint8Array.from(message))
  }

  /** The device is on the network again. */
  renew(): void {
    if (!this.#provider.wsconnected) void this.#connect()
  }

  close(): void {
    this.#isClosed = true
    clearTimeout(this.#timer)
    this.#provider.destroy()
  }

  async #connect(): Promise<void> {
    clearTimeout(this.#timer)
    const ticket = await this.#parts.ticket().catch(() => null)
    if (this.#isClosed) return
    if (ticket === null) return this.#connectLater()
    this.#provider.params = { ticket }
    this.#provider.connect()
  }

  #connectLater(): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.#connect(), AGAIN)
  }

  #closed(why: BoardFarewell | null): void {
    this.#parts.changed()
    if (this.#isClosed) return
    if (PASSING.has(why) || why === null) this.#connectLater()
    else this.#parts.ended(why)
  }
}
