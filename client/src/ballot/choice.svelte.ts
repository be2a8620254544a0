import type { CardId } from '@rondo/shared/ids'
import type { LiveRoom } from '../screens/room/live-room.svelte.ts'
import type { Participation } from './participation.svelte.ts'

/** One’s own choice in a vote, as a slip shows it: a number for each of `among`, or one thumb. */
export interface Choice {
  readonly among: readonly CardId[]
  readonly numbers: readonly number[]
  /** Whether one may choose yet. */
  readonly isReady: boolean
  readonly isOpen: boolean
  write(numbers: readonly number[]): void
}

/** Without a name: kept on this device until all hand in. */
export class SecretChoice implements Choice {
  readonly #live: LiveRoom
  readonly #own: Participation
  readonly isOpen = false

  constructor(live: LiveRoom, own: Participation) {
    this.#live = live
    this.#own = own
  }

  get among(): readonly CardId[] {
    return this.#live.phase?.running.ballot?.choices ?? []
  }

  get numbers(): readonly number[] {
    return this.#own.draft.numbers
  }

  get isReady(): boolean {
    return this.#own.part === 'ready'
  }

  write(numbers: readonly number[]): void {
    this.#own.write({ numbers })
  }
}

/** [E27] By name: nobody knows of it before one says so. */
export class OpenChoice implements Choice {
  readonly #live: LiveRoom
  #written = $state.raw<readonly number[] | null>(null)
  readonly isReady = true
  readonly isOpen = true

  constructor(live: LiveRoom) {
    this.#live = live
  }

  get among(): readonly CardId[] {
    return this.#live.phase?.running.poll?.choices ?? []
  }

  /** What one has said, or would say now. */
  get numbers(): readonly number[] {
    return this.#written ?? this.said ?? []
  }

  get said(): readonly number[] | null {
    return this.#live.room.own?.polled ?? null
  }

  /** Whether what one would say is another than what one has said. */
  get isNew(): boolean {
    return this.#written !== null && this.#written.join() !== this.said?.join()
  }

  write(numbers: readonly number[]): void {
    this.#written = numbers
  }

  say(): void {
    const segment = this.#live.phase?.running.segment
    if (segment && this.#written) this.#live.ask({ type: 'poll.answer', segment, numbers: [...this.#written] })
  }
}
