import type { BoardItem, ItemId } from '@rondo/shared/board/board-item'
import { createSubscriber } from 'svelte/reactivity'
import type { BoardState } from '../board-state.svelte.ts'
import type { Area } from '../camera.ts'
import { labelWords } from '../shown-words.ts'
import { grown, holds, meets, seenArea } from './areas.ts'
import { placeOf } from './line-geometry.ts'

/** So many items are put into the page in one frame; the others follow in the next ones. */
const A_FRAME = 60
/** [B17] From further away than this all items are one drawing, and none is in the page. */
export const AFAR = 0.5
/** So many window sizes around what is seen are shown, too; and a bit less before they are looked for anew. */
const AROUND = { shown: 0.6, safe: 0.25 } as const

/** One item as the canvas shows it; changing it touches no other. */
export class LiveItem {
  item = $state.raw() as BoardItem
  /** One writes in it: its words are in a field just now. */
  isWritten = $state(false)
  /** The eraser has touched it. */
  isFaded = $state(false)
  readonly id: ItemId
  readonly #board: BoardState
  readonly #subscribe: () => void

  constructor(item: BoardItem, board: BoardState) {
    this.id = item.id
    this.item = item
    this.#board = board
    this.#subscribe = createSubscriber((update) => board.textOf(item.id)?.watch(update))
  }

  /** What it says. */
  get words(): string {
    this.#subscribe()
    return this.#board.textOf(this.id)?.text || labelWords(this.item)
  }
}

/** The items of a board, each on its own, and which of them are in the page. */
export class LiveItems {
  /** Those below first. */
  shown = $state.raw<readonly LiveItem[]>([])
  /** Everything that is to be in the page is. */
  isFilled = $state(false)
  /** Another one whenever something looks different, wherever it is. */
  version = $state(0)
  readonly #board: BoardState
  readonly #all = new Map<ItemId, LiveItem>()
  readonly #inPage = new Set<ItemId>()
  readonly #unwatch: () => void
  #area: Area = { at: [0, 0], size: [0, 0] }
  #frame = 0
  #isAfar = false

  constructor(board: BoardState) {
    this.#board = board
    for (const item of board.document.sorted) this.#all.set(item.id, new LiveItem(item, board))
    this.#unwatch = board.document.watch((changed) => this.#changed(changed))
  }

  get(id: ItemId): LiveItem | undefined {
    return this.#all.get(id)
  }

  /** An item as it is shown just now, also while it is being moved. */
  readonly find = (id: ItemId): BoardItem | undefined => this.#all.get(id)?.item

  /** Shows it elsewhere before it is said to be there. */
  preview(item: BoardItem): void {
    const live = this.#all.get(item.id)
    if (live) live.item = item
    this.version++
  }

  fade(live: LiveItem, isFaded: boolean): void {
    live.isFaded = isFaded
    this.version++
  }

  /** Every one of them, those below first; what lies in a frame lies on it. */
  *fromBelow(): Generator<LiveItem> {
    const { sorted } = this.#board.document
    for (const isBelow of [true, false])
      for (const item of sorted) {
        const live = isFrame(item) === isBelow ? this.#all.get(item.id) : undefined
        if (live) yield live
      }
  }

  /** [B17] What is far outside the window is not in the page. */
  look(): void {
    const { camera, window } = this.#board
    const seen = seenArea(camera, window)
    const isAfar = camera.zoom < AFAR
    const isSafe = holds(this.#area, grown(seen, AROUND.safe))
    // Zoomed in, much of what was around is far away.
    if (isSafe && isAfar === this.#isAfar && this.#area.size[0] < seen.size[0] * 4) return
    this.#isAfar = isAfar
    this.#area = grown(seen, AROUND.shown)
    this.#fill()
  }

  close(): void {
    this.#unwatch()
    cancelAnimationFrame(this.#frame)
  }

  #changed(changed: ReadonlySet<ItemId>): void {
    const { items } = this.#board.document
    let isOther = false
    for (const id of changed) {
      const [item, live] = [items.get(id), this.#all.get(id)]
      if (!item) this.#all.delete(id)
      else if (live) {
        isOther ||= live.item.order !== item.order
        live.item = item
      } else this.#all.set(id, new LiveItem(item, this.#board))
      isOther ||= this.#inPage.has(id) !== (item !== undefined && this.#isNear(item))
    }
    this.version++
    if (isOther) this.#fill()
  }

  #isNear(item: BoardItem): boolean {
    return !this.#isAfar && meets(this.#area, placeOf(item, this.find))
  }

  readonly #fill = (): void => {
    cancelAnimationFrame(this.#frame)
    const near = this.#board.document.sorted.filter((item) => this.#isNear(item))
    let left = A_FRAME
    const now = near.filter(({ id }) => this.#inPage.has(id) || left-- > 0)
    this.#inPage.clear()
    for (const { id } of now) this.#inPage.add(id)
    // What lies in a frame lies on it.
    const ordered = [...now.filter(isFrame), ...now.filter((item) => !isFrame(item))]
    this.shown = ordered.flatMap(({ id }) => this.#all.get(id) ?? [])
    this.isFilled = now.length === near.length
    if (!this.isFilled) this.#frame = requestAnimationFrame(this.#fill)
  }
}

const isFrame = ({ kind }: BoardItem): boolean => kind === 'frame'
