import { randomBytes } from 'node:crypto'
import { createDecoder, readVarUint } from 'lib0/decoding'
import { Doc, parseUpdateMeta } from 'yjs'
import { Line } from '../load/line.ts'
import type { BoardDialect } from './dialect.ts'

/** Notes that each has, and moves one after the other. */
const NOTES = 20
/** Bytes of a sealed value: where something stands is a few plain numbers beside it. */
const SEALED = 60

/** Somebody who draws on a board, and looks at others' updates no closer than to know whose they are. */
export class Drawer {
  readonly #doc = new Doc()
  readonly #line: Line
  readonly #dialect: BoardDialect
  readonly #board: string
  #drawn = 0
  /** Bytes of the update that the document has just made. */
  #made: Uint8Array = new Uint8Array()
  /** Called with whose update came. */
  heard: (client: number) => void = () => {}

  private constructor(dialect: BoardDialect, port: number, board: string, ticket: string, inStep: () => void) {
    this.#dialect = dialect
    this.#board = board
    this.#doc.on('update', (update: Uint8Array) => {
      this.#made = update
    })
    this.#line = new Line({
      port,
      path: dialect.path(board, ticket),
      opened: () => {
        for (const greeting of dialect.greetings(board)) this.#line.sendBytes(greeting)
      },
      lost: () => {
        throw new Error('A connection to a board was lost')
      },
      hear: () => {},
      hearBytes: (buffer, from, to) => {
        const heard = dialect.heard(buffer.subarray(from, to))
        if (heard?.is === 'in-step') inStep()
        else if (heard) this.#hearUpdate(heard.update)
      },
    })
  }

  /** Comes and waits until it is in step. */
  static come(dialect: BoardDialect, port: number, board: string, ticket: string): Promise<Drawer> {
    return new Promise((resolve) => {
      const drawer: Drawer = new Drawer(dialect, port, board, ticket, () => resolve(drawer))
    })
  }

  get client(): number {
    return this.#doc.clientID
  }

  /** Moves its next note. */
  draw(): void {
    const value = { x: Math.random() * 1000, y: Math.random() * 1000, words: randomBytes(SEALED).toString('base64url') }
    this.#doc.getMap('items').set(`note-${this.client}-${this.#drawn % NOTES}`, value)
    this.#line.sendBytes(this.#dialect.update(this.#board, this.#made))
    this.#drawn++
  }

  #hearUpdate(update: Uint8Array): void {
    for (const client of clientsIn(update)) this.heard(client)
  }
}

/** What was read last: a server sends the same to several. */
let last: { readonly update: Buffer; readonly clients: readonly number[] } = { update: Buffer.alloc(0), clients: [] }

/** Whose updates these are: nobody draws again before the last one has arrived. */
function clientsIn(update: Uint8Array): readonly number[] {
  const decoder = createDecoder(update)
  if (readVarUint(decoder) === 1 && readVarUint(decoder) === 1) return [readVarUint(decoder)]
  if (last.update.equals(update)) return last.clients
  last = { update: Buffer.from(update), clients: [...parseUpdateMeta(update).to.keys()] }
  return last.clients
}
