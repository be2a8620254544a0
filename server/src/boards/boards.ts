import type { RoomId } from '@rondo/shared/ids'
import { type BoardParts, LiveBoard } from './live-board.ts'

/** Milliseconds that a board stays open after the last one has left. */
const STAYS = 30_000

interface Place {
  readonly loading: Promise<LiveBoard>
  holds: number
  stopWaiting: () => void
}

/** The boards on this server: each is loaded once for however many come at once, and let go a while after the last one has left. */
export class Boards {
  readonly #parts: BoardParts
  readonly #places = new Map<RoomId, Place>()
  #isStopping = false

  constructor(parts: BoardParts) {
    this.#parts = parts
  }

  /** Rejects when the store does not answer. Whoever gets one calls `release`, once. */
  async hold(room: RoomId): Promise<{ readonly board: LiveBoard; release(): void }> {
    if (this.#isStopping) throw new Error('The server is stopping')
    const place = this.#places.get(room) ?? this.#enter(room)
    place.stopWaiting()
    place.holds++
    try {
      return { board: await place.loading, release: () => this.#letGo(room, place) }
    } catch (error) {
      this.#letGo(room, place)
      throw error
    }
  }

  /** So many are open. */
  get open(): number {
    return this.#places.size
  }

  /** Fulfils when everything that was taken is kept, or the store does not answer. */
  async stop(): Promise<void> {
    this.#isStopping = true
    for (const [room, place] of [...this.#places]) {
      place.stopWaiting()
      this.#places.delete(room)
      const board = await place.loading.catch(() => null)
      for (const visitor of [...(board?.visitors ?? [])]) visitor.end('try-again')
      board?.giveUp()
      await board?.settled()
      board?.close()
    }
  }

  #enter(room: RoomId): Place {
    const board = new LiveBoard(room, this.#parts)
    const loading = board.load().then(() => board)
    const place: Place = { loading, holds: 0, stopWaiting: () => {} }
    this.#places.set(room, place)
    loading.catch(() => {
      board.close()
      if (this.#places.get(room) === place) this.#places.delete(room)
    })
    return place
  }

  #letGo(room: RoomId, place: Place): void {
    place.holds--
    if (place.holds === 0) place.stopWaiting = this.#parts.clock.wait(STAYS, () => void this.#unload(room, place))
  }

  /** [B5] What could not be kept yet keeps it open. */
  async #unload(room: RoomId, place: Place): Promise<void> {
    const board = await place.loading.catch(() => null)
    await board?.settled()
    if (place.holds > 0 || this.#places.get(room) !== place) return
    this.#places.delete(room)
    board?.close()
  }
}
