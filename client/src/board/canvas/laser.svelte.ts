import type { Pair } from '@rondo/shared/board/board-item'

/** Milliseconds until a point of the trail is gone. */
const LASTS = 900
/** So many points are told to the others. */
const TOLD = 24

/** The trail of a laser: it fades, and is never kept. */
export class Laser {
  trail = $state.raw<readonly Pair[]>([])
  readonly #points: { readonly at: Pair; readonly until: number }[] = []
  #frame = 0

  /** What others are told of it. */
  get told(): readonly Pair[] {
    return this.trail.slice(-TOLD).map(([x, y]) => [Math.round(x), Math.round(y)])
  }

  point(at: Pair): void {
    this.#points.push({ at, until: performance.now() + LASTS })
    if (this.#frame === 0) this.#frame = requestAnimationFrame(this.#fade)
  }

  close(): void {
    cancelAnimationFrame(this.#frame)
  }

  readonly #fade = (now: number): void => {
    while (this.#points[0] && this.#points[0].until < now) this.#points.shift()
    this.trail = this.#points.map(({ at }) => at)
    this.#frame = this.#points.length > 0 ? requestAnimationFrame(this.#fade) : 0
  }
}
