import type { Moment } from '@rondo/shared/time'
import { clockText, shownSeconds, untilNextSecond } from './clock-text.ts'
import type { RoomState } from './room-state.svelte.ts'
import { Ticking } from './ticking.svelte.ts'

/** A stretch of time that ends at a moment. */
export interface Span {
  readonly from: Moment
  readonly to: Moment
  /** Since when the clock stands; null: it runs. */
  readonly standsAt: Moment | null
  /** Where the clock stops: without a connection nobody would say that something else has begun. */
  readonly last?: Moment
}

/** [C16] What is left of a span of the room's time; whoever reads it is rendered anew when the shown second changes, on all screens at once. */
export class Countdown {
  readonly #room: RoomState
  readonly #span: () => Span | null
  readonly #ticking: Ticking

  constructor(room: RoomState, span: () => Span | null) {
    this.#room = room
    this.#span = span
    this.#ticking = new Ticking(() => this.#delay())
  }

  /** `m:ss`, or `+m:ss` when it is over; empty without a span. */
  get text(): string {
    const left = this.#left()
    return left === null ? '' : clockText(left)
  }

  /** Whole session seconds as shown, negative when it is over; null without a span. */
  get seconds(): number | null {
    const left = this.#left()
    return left === null ? null : shownSeconds(left)
  }

  /** What is left of the whole, from 1 to 0. */
  get fraction(): number {
    const span = this.#span()
    const left = this.#left()
    if (!span || left === null) return 0
    const whole = this.#room.secondsUntil(span.to) - this.#room.secondsUntil(span.from)
    return whole > 0 ? Math.min(1, Math.max(0, left / whole)) : 0
  }

  /** Whether the end has been reached. */
  get isOver(): boolean {
    const left = this.#left()
    return left !== null && left <= 0
  }

  #left(): number | null {
    this.#ticking.read()
    return this.#now()
  }

  #now(): number | null {
    const span = this.#span()
    if (!span) return null
    const until = (moment: Moment) => this.#room.secondsUntil(moment)
    const left = until(span.to) - (span.standsAt === null ? 0 : until(span.standsAt))
    return span.last === undefined ? left : Math.max(left, until(span.to) - until(span.last))
  }

  #delay(): number | null {
    const left = this.#now()
    if (left === null || this.#span()?.standsAt !== null) return null
    return untilNextSecond(left) * this.#room.secondLasts
  }
}

/** The countdown to a moment. */
export const countdownTo = (room: RoomState, moment: () => Moment | null): Countdown =>
  new Countdown(room, () => {
    const to = moment()
    return to === null ? null : { from: to, to, standsAt: null }
  })
