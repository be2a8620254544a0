import { BOARD_MESSAGES } from '@rondo/shared/board/messages'
import type { RoomId } from '@rondo/shared/ids'
import { readVarUint } from 'lib0/decoding'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import { Doc, encodeStateAsUpdate } from 'yjs'
import type { Record } from './record.ts'

/** Milliseconds between two strokes. */
const RESTLESS = 400
/** Milliseconds in which everything must be kept, and everybody have the same. */
const LONGEST = 20_000

/** Somebody who draws on the board of a circle with the provider that browsers use. */
export class HonestPainter {
  readonly #doc = new Doc()
  readonly #provider: WebsocketProvider
  readonly #record: Record
  #timer: NodeJS.Timeout | undefined
  #isGoing = false
  #kept = 0
  #sent = 0
  #strokes = 0

  constructor(port: number, room: RoomId, ticket: string, record: Record) {
    this.#record = record
    this.#provider = new WebsocketProvider(`ws://127.0.0.1:${port}/board`, room, this.#doc, {
      params: { ticket },
      WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
      disableBc: true,
      shouldReconnect: () => false,
    })
    this.#provider.awareness.setLocalState(null)
    this.#provider.messageHandlers[BOARD_MESSAGES.kept] = (_, decoder) => {
      this.#kept = readVarUint(decoder)
    }
    // Those of the attackers’ are told of to everybody.
    this.#provider.messageHandlers[BOARD_MESSAGES.presence] = () => {}
    this.#provider.on('connection-close', (event) => {
      if (!this.#isGoing) record.wrong.push(`a painter was let go: ${event?.code} ${event?.reason}`)
    })
    this.#doc.on('update', (_, origin) => {
      if (origin !== this.#provider) this.#sent++
    })
  }

  begin(): void {
    this.#timer = setInterval(
      () => this.#doc.getMap('items').set(`${this.#doc.clientID} ${this.#strokes % 30}`, this.#strokes++),
      RESTLESS,
    )
  }

  /** Draws no more. Fulfils when everything it drew is kept; what it has then. */
  async rest(): Promise<void> {
    clearInterval(this.#timer)
    const end = performance.now() + LONGEST
    // What it answers to the first question counts as well.
    while (this.#kept < this.#sent + 1 && performance.now() < end) await new Promise((done) => setTimeout(done, 20))
    if (this.#kept < this.#sent + 1) this.#record.wrong.push(`of ${this.#sent} strokes ${this.#kept - 1} were kept`)
  }

  get whole(): string {
    return Buffer.from(encodeStateAsUpdate(this.#doc)).toString('base64')
  }

  go(): void {
    this.#isGoing = true
    this.#provider.destroy()
  }
}
