import type { ItemId } from '@rondo/shared/board/board-item'
import type { BoardDocument } from './board-document.ts'
import { boxOfText, lettersOf } from './canvas/words-in.ts'
import type { NoteText } from './note-text.ts'

/**
 * [B78] While one writes in text that stands alone its box holds the words, in letters as large as they were.
 *
 * Gives what ends that, and says whether the box became another one: that is a step of the document.
 */
export function growBox(document: BoardDocument, id: ItemId, text: NoteText): () => boolean {
  const item = document.items.get(id)
  if (item?.kind !== 'text') return () => false
  const font = lettersOf(item, text.text)
  let isOther = false
  const grow = () => {
    if (!isOther) document.step()
    isOther = true
    document.change([id], () => ({ size: boxOfText(text.text, font) }))
  }
  const unwatch = text.watch(grow)
  return () => {
    unwatch()
    return isOther
  }
}
