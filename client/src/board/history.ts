/** Something that can be taken back and done again. */
export interface Way {
  /** False: there was nothing. */
  undo(): boolean
  redo(): boolean
}

/** [B13] One’s own steps in the order in which they were done, on the board and in the words of its items. */
export class History {
  readonly #done: Way[] = []
  readonly #undone: Way[] = []

  get canUndo(): boolean {
    return this.#done.length > 0
  }

  get canRedo(): boolean {
    return this.#undone.length > 0
  }

  /** This was done last; what had been taken back before it cannot come again. */
  push(way: Way): void {
    this.#done.push(way)
    this.#undone.length = 0
  }

  undo(): void {
    const way = this.#done.pop()
    if (!way) return
    if (way.undo()) this.#undone.push(way)
    else this.undo()
  }

  redo(): void {
    const way = this.#undone.pop()
    if (!way) return
    if (way.redo()) this.#done.push(way)
    else this.redo()
  }
}
