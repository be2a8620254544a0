import type { Pair } from '@rondo/shared/board/board-item'
import { panned, zoomed } from '../../camera.ts'
import { distance, minus } from '../areas.ts'
import type { Stage } from '../stage.svelte.ts'

/** Moves and zooms the view with two fingers: what was under them stays under them. */
export class Pinch {
  readonly #stage: Stage
  #middle: Pair
  #wide: number

  constructor(stage: Stage, one: Pair, other: Pair) {
    this.#stage = stage
    this.#middle = between(one, other)
    this.#wide = distance(one, other)
  }

  move(one: Pair, other: Pair): void {
    const [middle, wide] = [between(one, other), distance(one, other)]
    const moved = panned(this.#stage.board.camera, minus(middle, this.#middle))
    this.#stage.look(this.#wide > 0 ? zoomed(moved, wide / this.#wide, middle) : moved)
    ;[this.#middle, this.#wide] = [middle, wide]
  }
}

const between = (one: Pair, other: Pair): Pair => [(one[0] + other[0]) / 2, (one[1] + other[1]) / 2]
