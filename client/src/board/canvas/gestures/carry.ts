import type { BoardItem, ItemChange, ItemId } from '@rondo/shared/board/board-item'
import type { Stage } from '../stage.svelte.ts'

/** Milliseconds between two changes that others see while a hand is on its way. */
const PAUSE = 60

/** Items that a hand changes: seen here at once, by the others a few times a second, and taken back as one step. */
export class Carry {
  readonly #stage: Stage
  readonly #before: ReadonlyMap<ItemId, BoardItem>
  #last = 0
  #hasBegun = false

  constructor(stage: Stage, items: readonly BoardItem[]) {
    this.#stage = stage
    this.#before = new Map(items.flatMap((item) => (item.locked ? [] : [[item.id, item]])))
  }

  to(changed: (before: BoardItem) => ItemChange): void {
    if (!this.#hasBegun) this.#stage.board.step()
    this.#hasBegun = true
    for (const item of this.#before.values()) this.#stage.items.preview({ ...item, ...changed(item) })
    const now = performance.now()
    if (now - this.#last < PAUSE) return
    this.#last = now
    this.#write(changed)
  }

  end(changed: (before: BoardItem) => ItemChange): void {
    if (this.#hasBegun) this.#write(changed)
  }

  cancel(): void {
    this.end((before) => ({ at: before.at, size: before.size, ends: before.ends }))
  }

  #write(changed: (before: BoardItem) => ItemChange): void {
    this.#stage.board.change(this.#before.keys(), ({ id }) => {
      const before = this.#before.get(id)
      return before ? changed(before) : {}
    })
  }
}
