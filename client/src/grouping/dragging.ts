import type { CardId } from '@rondo/shared/ids'
import type { Attachment } from 'svelte/attachments'

/** Cards that are dragged onto others with a mouse: beside the list of *Put with…*, never instead of it. */
export class Dragging {
  #card: CardId | null = null
  readonly #dropped: (card: CardId, to: CardId) => void

  constructor(dropped: (card: CardId, to: CardId) => void) {
    this.#dropped = dropped
  }

  /** A card that can be taken. */
  source(card: CardId): Attachment<HTMLElement> {
    return (element) => {
      const take = () => {
        this.#card = card
      }
      const leave = () => {
        this.#card = null
      }
      element.draggable = true
      element.addEventListener('dragstart', take)
      element.addEventListener('dragend', leave)
      return () => {
        element.removeEventListener('dragstart', take)
        element.removeEventListener('dragend', leave)
      }
    }
  }

  /** Where cards can be let go: with `to` and what belongs to it. */
  target(to: CardId): Attachment<HTMLElement> {
    return (element) => {
      const allow = (event: DragEvent) => {
        if (this.#card !== null) event.preventDefault()
      }
      const drop = (event: DragEvent) => {
        event.preventDefault()
        if (this.#card !== null && this.#card !== to) this.#dropped(this.#card, to)
        this.#card = null
      }
      element.addEventListener('dragover', allow)
      element.addEventListener('drop', drop)
      return () => {
        element.removeEventListener('dragover', allow)
        element.removeEventListener('drop', drop)
      }
    }
  }
}
