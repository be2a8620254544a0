import type { RoomId } from '@rondo/shared/ids'
import { describeFailure } from '../describe-failure.ts'
import type { Updates } from '../store/board-shelf.ts'
import { BoardDocument } from './board-document.ts'
import type { BoardParts } from './live-board.ts'

/** Bytes, or so many times what there was: then a board is compacted. */
const TAIL = 512 * 1024
/** Updates behind which it is worth it in any case. */
const MANY = 2_000

/** The state vector of an empty document. */
const NOTHING_KNOWN = Uint8Array.of(0)

/** [B6] How much a board is in the store, and when its updates are made one: beside everything else. */
export class Compaction {
  readonly #room: RoomId
  readonly #parts: Pick<BoardParts, 'shelf' | 'log'>
  /** Bytes that are not kept yet. */
  readonly #unkept: () => number
  #size = 0
  /** What came since it was compacted last. */
  #tail = { bytes: 0, updates: 0 }
  #running: Promise<void> | null = null

  constructor(room: RoomId, parts: Pick<BoardParts, 'shelf' | 'log'>, unkept: () => number) {
    this.#room = room
    this.#parts = parts
    this.#unkept = unkept
  }

  /** Bytes of the board, those that are not kept yet included. */
  get size(): number {
    return this.#size
  }

  count(updates: Updates): void {
    const bytes = updates.reduce((sum, update) => sum + update.length, 0)
    this.#size += bytes
    this.#tail = { bytes: this.#tail.bytes + bytes, updates: this.#tail.updates + updates.length }
  }

  startWhenLong(): void {
    const { bytes, updates } = this.#tail
    if (updates >= MANY || bytes >= Math.max(TAIL, this.#size - bytes)) this.start()
  }

  /** Nothing while it is under way, or nothing came since. */
  start(): void {
    if (this.#running || this.#tail.bytes === 0) return
    this.#tail = { bytes: this.#unkept(), updates: 0 }
    this.#running = this.#parts.shelf
      .compact(this.#room, (all) => {
        const whole = merged(all)
        this.#size = whole.length + this.#tail.bytes
        return whole
      })
      .catch((error) => this.#parts.log.warn({ failure: describeFailure(error) }, 'a board could not be compacted'))
      .finally(() => {
        this.#running = null
      })
  }

  async settled(): Promise<void> {
    await this.#running
  }
}

/** Through a document: what was deleted is not carried along, nor what cannot be read. */
function merged(updates: Updates): Uint8Array {
  // What cannot be read was said as it was loaded.
  const document = new BoardDocument(() => {})
  document.hear(updates)
  return document.since(NOTHING_KNOWN)
}
