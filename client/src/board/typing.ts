import type { UndoManager } from 'yjs'
import type { Way } from './history.ts'
import type { NoteText } from './note-text.ts'

/** [B22] One editing of an item’s words: what is typed in it is taken back bit by bit while one writes, and as one step afterwards. */
export class Typing {
  readonly #text: NoteText
  readonly #changed: () => void
  readonly #steps: UndoManager
  readonly #before: number

  /** `changed` is called when there is more to take back. */
  constructor(text: NoteText, changed: () => void) {
    this.#text = text
    this.#changed = changed
    this.#steps = text.edit()
    this.#before = this.#steps.undoStack.length
    this.#steps.on('stack-item-added', changed)
  }

  get canUndo(): boolean {
    return this.#steps.undoStack.length > this.#before
  }

  get canRedo(): boolean {
    return this.#steps.redoStack.length > 0
  }

  undo(): void {
    if (this.canUndo) this.#text.revert(() => this.#steps.undo())
  }

  redo(): void {
    this.#text.revert(() => this.#steps.redo())
  }

  /** Gives all of it as one step; null: nothing was typed. */
  end(): Way | null {
    const steps = this.#steps
    steps.off('stack-item-added', this.#changed)
    this.#text.leave()
    const count = steps.undoStack.length - this.#before
    if (count <= 0) return null
    const all = (run: () => unknown) => {
      this.#text.revert(() => {
        for (let left = count; left > 0; left--) run()
      })
      return true
    }
    return { undo: () => all(() => steps.undo()), redo: () => all(() => steps.redo()) }
  }
}
