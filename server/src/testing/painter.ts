import { type BoardFarewell, farewellOf } from '@rondo/shared/board/farewell'
import { BOARD_MESSAGES } from '@rondo/shared/board/messages'
import { createDecoder, readVarString, readVarUint, readVarUint8Array } from 'lib0/decoding'
import { onTestFinished, vi } from 'vitest'
import { WebSocket } from 'ws'
import type { Awareness } from 'y-protocols/awareness'
import { WebsocketProvider } from 'y-websocket'
import { Doc } from 'yjs'
import type { Guest } from './guest.ts'

/** Longer than anything here takes: a test waits for things, not for this. */
const LONGEST = 8_000

/** Presence is read below; y-websocket’s own would send everybody’s back. */
const nobody = {
  on() {},
  off() {},
  getLocalState: () => null,
  getStates: () => new Map(),
  // Read as it says goodbye.
  meta: { get: () => ({ clock: 0 }) },
} as unknown as Awareness

/** Somebody at a board with the provider that browsers use. */
export class Painter {
  readonly doc = new Doc()
  readonly provider: WebsocketProvider
  /** So many of its messages are kept, and so many it has sent. */
  kept = 0
  sent = 0
  farewell: BoardFarewell | null = null
  /** By client id: what was told of it last. */
  readonly seen = new Map<number, string>()

  private constructor(port: number, room: string, ticket: string) {
    this.provider = new WebsocketProvider(`ws://127.0.0.1:${port}/board`, room, this.doc, {
      connect: false,
      awareness: nobody,
      params: { ticket },
      WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
      disableBc: true,
      shouldReconnect: () => false,
    })
    this.provider.messageHandlers[BOARD_MESSAGES.kept] = (_, decoder) => {
      this.kept = readVarUint(decoder)
    }
    this.provider.messageHandlers[BOARD_MESSAGES.presence] = (_, decoder) => this.#see(readVarUint8Array(decoder))
    this.provider.on('connection-close', (event) => {
      this.farewell = event && farewellOf(event.code)
    })
    this.doc.on('update', (_, origin) => {
      if (origin !== this.provider && this.provider.wsconnected) this.sent++
    })
  }

  /** Comes to the board of a room, and waits until it is in step. */
  static async come(guest: Guest, { port, room }: { port: number; room: string }): Promise<Painter> {
    const painter = new Painter(port, room, await guest.ticket())
    onTestFinished(() => painter.provider.destroy())
    painter.provider.connect()
    await painter.until(() => painter.provider.synced)
    // What it answers to the first question counts as well.
    painter.sent++
    await painter.until(() => painter.isKept)
    return painter
  }

  /** Writes something under a name. */
  draw(name: string, value: unknown = name): void {
    this.doc.getMap('items').set(name, value)
  }

  get items(): Record<string, unknown> {
    return this.doc.getMap('items').toJSON()
  }

  /** Whether everything it did is kept. */
  get isKept(): boolean {
    return this.kept === this.sent
  }

  until(holds: () => boolean): Promise<unknown> {
    return vi.waitUntil(holds, { timeout: LONGEST, interval: 5 })
  }

  /** Sends bytes as they are. */
  send(...messages: readonly Uint8Array[]): void {
    for (const message of messages) this.provider.ws?.send(message)
  }

  #see(body: Uint8Array): void {
    const decoder = createDecoder(body)
    for (let left = readVarUint(decoder); left > 0; left--) {
      const client = readVarUint(decoder)
      readVarUint(decoder)
      this.seen.set(client, readVarString(decoder))
    }
  }
}
