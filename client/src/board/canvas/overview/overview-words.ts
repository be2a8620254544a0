import type { BoardItem, ItemId } from '@rondo/shared/board/board-item'
import { boardWords } from '../../../words/board.ts'
import type { BoardState } from '../../board-state.svelte.ts'
import { labelWords } from '../../shown-words.ts'

/** So many texts are opened for one drawing; the others follow in the next ones. */
const AT_ONCE = 40

/** The words of the items that are seen from afar: opened a few at a time, and watched from then on. */
export class OverviewWords {
  readonly #board: BoardState
  readonly #changed: () => void
  readonly #watched = new Map<ItemId, () => void>()
  #left = AT_ONCE

  /** `changed` is called when words that were asked for have become others. */
  constructor(board: BoardState, changed: () => void) {
    this.#board = board
    this.#changed = changed
  }

  /** Begins a drawing. */
  begin(): void {
    this.#left = AT_ONCE
  }

  /** Whether some are still to be opened: another drawing is needed. */
  get lacksSome(): boolean {
    return this.#left < 0
  }

  /** Empty too for those that are not open yet. */
  of(item: BoardItem): string {
    if (!this.#watched.has(item.id)) {
      if (this.#left <= 0) {
        this.#left = -1
        return ''
      }
      this.#left--
      this.#watched.set(item.id, this.#board.textOf(item.id)?.watch(this.#changed) ?? (() => {}))
    }
    const words = this.#board.textOf(item.id)?.text || labelWords(item)
    return words || (item.kind === 'frame' ? boardWords.frame : '')
  }

  close(): void {
    for (const unwatch of this.#watched.values()) unwatch()
    this.#watched.clear()
  }
}
