import type { Pair } from '@rondo/shared/board/board-item'
import type { MemberId } from '@rondo/shared/ids'
import { type Area, containing } from '../camera.ts'
import type { Here, SeenHere } from '../presences.svelte.ts'
import { distance, middleOf, minus, seenArea } from './areas.ts'
import type { Stage } from './stage.svelte.ts'

/** So many of what one has selected are shown to the others. */
const SELECTED = 30
/** Which part of the way to where somebody looks is made in one frame. */
const GLIDE = 0.22
/** Milliseconds for which it is said who brought one here. */
const SAID = 6_000

/** [B23] Being at the board with others: telling where one is, following somebody, bringing everyone. */
export class Together {
  following = $state.raw<MemberId | null>(null)
  /** Who has just brought everyone here. */
  broughtBy = $state.raw<MemberId | null>(null)
  readonly #stage: Stage
  #calls = $state(0)
  /** How often each had called when last seen. */
  readonly #heard = new Map<number, number>()
  #frame = 0
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(stage: Stage) {
    this.#stage = stage
  }

  /** Reactive: where one is. */
  get here(): Here {
    const { board, pointer, laser } = this.#stage
    const { at, size } = seenArea(board.camera, board.window)
    const round = ([x, y]: Pair): Pair => [Math.round(x), Math.round(y)]
    return {
      at: pointer && round(pointer),
      selected: [...board.selected].slice(0, SELECTED),
      writing: board.editing,
      laser: laser.told,
      // Not measured yet, there is nothing that it shows.
      view: size[0] > 0 ? { at: round(at), size: round(size) } : null,
      calls: this.#calls,
      deed: board.deed,
    }
  }

  bringEveryone(): void {
    this.#calls++
  }

  /** Goes where the followed one looks, and where somebody calls everyone. */
  go(others: Iterable<SeenHere>): void {
    for (const { client, member, calls, view } of others) {
      const before = this.#heard.get(client)
      this.#heard.set(client, calls)
      const isCalled = before !== undefined && calls > before && this.#stage.writing === null
      if (isCalled) this.#said(member)
      if (view && (isCalled || member === this.following)) this.#glide(view)
    }
  }

  close(): void {
    cancelAnimationFrame(this.#frame)
    clearTimeout(this.#timer)
  }

  #said(member: MemberId): void {
    this.broughtBy = member
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => {
      this.broughtBy = null
    }, SAID)
  }

  /** [B23] Until all that somebody sees is in this window, whatever its size. */
  #glide(view: Area): void {
    cancelAnimationFrame(this.#frame)
    const { board } = this.#stage
    let expected = board.camera
    const step = () => {
      // One’s own hand goes before.
      if (board.camera !== expected) return
      const { camera, window } = board
      const there = containing(view, window)
      const share = matchMedia('(prefers-reduced-motion: reduce)').matches ? 1 : GLIDE
      const zoom = camera.zoom * (there.zoom / camera.zoom) ** share
      const [now, then] = [this.#stage.middle, middleOf(view)]
      const middle: Pair = [now[0] + (then[0] - now[0]) * share, now[1] + (then[1] - now[1]) * share]
      const isThere = distance(middle, then) * zoom < 1 && Math.abs(zoom / there.zoom - 1) < 0.01
      expected = isThere ? there : { at: minus(middle, [window[0] / 2 / zoom, window[1] / 2 / zoom]), zoom }
      board.camera = expected
      if (!isThere) this.#frame = requestAnimationFrame(step)
    }
    step()
  }
}
