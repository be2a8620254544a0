import type { AtBoard } from './at-board.ts'
import { goneAfter, isGone, type Presence, presenceMessage } from './presences.ts'

/** Milliseconds after which a browser on another server that says nothing any more is gone. */
const SILENT = 40_000

interface Noted {
  readonly presence: Presence
  /** When it was last heard of. */
  readonly at: number
  /** Null: it is on another server. */
  readonly from: AtBoard | null
}

/** Where everybody at a board is, by the client ids of their documents. */
export class WhoIsHere {
  readonly #noted = new Map<number, Noted>()

  /** Whether this client id is that of a browser here other than these. */
  isOfAnother(client: number, isSame: (other: AtBoard) => boolean): boolean {
    const from = this.#noted.get(client)?.from
    return from !== null && from !== undefined && !isSame(from)
  }

  note(presence: Presence, from: AtBoard | null): void {
    if (isGone(presence)) this.#noted.delete(presence.client)
    else this.#noted.set(presence.client, { presence, at: performance.now(), from })
  }

  /** What the others are to be told when it is gone. */
  goneWith(visitor: AtBoard): readonly Presence[] {
    return [...this.#noted.values()].flatMap(({ presence, from }) => (from === visitor ? goneAfter(presence) : []))
  }

  /** All of them as one message; null: nobody is there. */
  get everyone(): Uint8Array | null {
    const now = performance.now()
    for (const [client, { at, from }] of this.#noted) if (from === null && now - at > SILENT) this.#noted.delete(client)
    const here = [...this.#noted.values()].map(({ presence }) => presence)
    return here.length === 0 ? null : presenceMessage(here)
  }
}
