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
  /** Whether there is anything that would count. */
  readonly hasChosen: boolean
  write(numbers: readonly number[]): void
}

/** Without a name: kept on this device until all hand in. */
export class SecretChoice implements Choice {
  readonly #live: LiveRoom
  readonly #own: Participation
  #isDone = $state(false)
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

  get hasChosen(): boolean {
    return isAny(this.numbers)
  }

  /** [E31] Whether one has said here that this is one’s choice. */
  get isDone(): boolean {
    return this.#isDone
  }

  write(numbers: readonly number[]): void {
    this.#own.write({ numbers })
    if (this.#isDone) this.finish(false)
  }

  /** [E31] Nobody need wait for this one; or after all they must. */
  finish(isDone: boolean): void {
    const segment = this.#live.phase?.running.segment
    if (!segment) return
    this.#isDone = isDone
    this.#live.ask({ type: 'ballot.ready', segment, ready: isDone })
  }
}

/** [E27] By name, and kept as one goes: nobody else sees it before the time is up or all are done. */
export class OpenChoice implements Choice {
  readonly #live: LiveRoom
  /** What was chosen here: on a slow line the room knows of it later. */
  #written = $state.raw<readonly number[] | null>(null)
  readonly isReady = true
  readonly isOpen = true

  constructor(live: LiveRoom) {
    this.#live = live
  }

  get among(): readonly CardId[] {
    return this.#live.phase?.running.poll?.choices ?? []
  }

  get numbers(): readonly number[] {
    return this.#written ?? this.#polled?.numbers ?? []
  }

  get hasChosen(): boolean {
    return isAny(this.numbers)
  }

  /** Whether one has said that this is one’s choice. */
  get isDone(): boolean {
    return this.#polled?.done ?? false
  }

  get mayBeDone(): boolean {
    return this.#polled !== null && !this.isDone
  }

  write(numbers: readonly number[]): void {
    this.#written = numbers
    this.#answer(numbers, false)
  }

  finish(): void {
    if (this.mayBeDone) this.#answer(this.numbers, true)
  }

  get #polled() {
    return this.#live.room.own?.polled ?? null
  }

  #answer(numbers: readonly number[], done: boolean): void {
    const segment = this.#live.phase?.running.segment
    if (segment) this.#live.ask({ type: 'poll.answer', segment, numbers: [...numbers], done })
  }
}

const isAny = (numbers: readonly number[]): boolean => numbers.some((one) => one > 0)
