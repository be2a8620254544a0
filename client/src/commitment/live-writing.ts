import type { SegmentId } from '@rondo/shared/ids'
import type { RoomState } from '../session/room-state.svelte.ts'

/** Milliseconds between two looks of the others. */
const EVERY = 1_000

/** [K10] Lets the others see what is being written, as often as once a second. */
export class LiveWriting {
  readonly #room: RoomState
  readonly #segment: SegmentId
  #waiting: ReturnType<typeof setTimeout> | null = null
  #text: string | null = null
  #shown: string | null = null

  constructor(room: RoomState, segment: SegmentId) {
    this.#room = room
    this.#segment = segment
  }

  /** How it reads now; null: it is not to be seen. */
  show(text: string | null): void {
    this.#text = text
    if (text === null) this.stop()
    else this.#waiting ??= setTimeout(() => this.#send(), this.#shown === null ? 0 : EVERY)
  }

  /** Nothing more is shown. */
  stop(): void {
    if (this.#waiting) clearTimeout(this.#waiting)
    this.#waiting = null
    if (this.#shown === null) return
    this.#shown = null
    void this.#room.client.ask({ type: 'writing.show', segment: this.#segment, words: null })
  }

  #send(): void {
    this.#waiting = null
    if (this.#text === null || this.#text === this.#shown) return
    this.#shown = this.#text
    const words = this.#room.client.words.seal('writing', this.#room.myId, this.#text)
    void this.#room.client.ask({ type: 'writing.show', segment: this.#segment, words })
  }
}
