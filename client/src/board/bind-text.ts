import type { NoteText } from './note-text.ts'
import { movedBy, type TextChange, textChange } from './text-change.ts'
import { wayOfKey } from './way-of-key.ts'

/** One’s own way back. */
interface Steps {
  undo(): void
  redo(): void
}

/**
 * [B25] A field in which the words of an item are written: what is typed goes into them, and what others write comes out,
 * with the caret staying where it stood. Gives what ends it.
 *
 * While somebody composes a letter nothing is put into the field: that would break the letter off.
 */
export function bindText(field: HTMLTextAreaElement, text: NoteText, steps: Steps): () => void {
  /** What the field shows but for what is typed just now, and what has come that it does not show. */
  let shown = text.text
  let meanwhile: readonly TextChange[] = []
  let isComposing = false
  let isTyping = false
  field.value = shown

  const moved = (place: number) => meanwhile.reduce(movedBy, place)

  const typed = () => {
    if (isComposing) return
    const change = textChange(shown, field.value, field.selectionEnd)
    shown = field.value
    if (change) {
      const at = moved(change.at)
      const by = { at, length: moved(change.at + change.length) - at, by: change.by }
      // Where it stands in the field is where it will be put: what has come moves it there.
      meanwhile = meanwhile.map((one) => ({ ...one, at: movedBy(one.at, change) }))
      isTyping = true
      text.replace(by.at, by.length, by.by)
      isTyping = false
    }
    show()
  }

  const show = () => {
    if (isComposing || meanwhile.length === 0) return
    const { selectionStart, selectionEnd, selectionDirection, scrollTop } = field
    shown = text.text
    field.value = shown
    // Putting a value in throws the caret to its end.
    if (document.activeElement === field)
      field.setSelectionRange(moved(selectionStart), moved(selectionEnd), selectionDirection)
    field.scrollTop = scrollTop
    meanwhile = []
  }

  const heard = (changes: readonly TextChange[]) => {
    if (isTyping) return
    meanwhile = [...meanwhile, ...changes]
    show()
  }

  const compose = (event: CompositionEvent) => {
    isComposing = event.type === 'compositionstart'
    if (!isComposing) typed()
  }

  /** The browser’s own way back knows nothing of what others wrote. */
  const revert = (event: InputEvent | KeyboardEvent) => {
    const way = 'inputType' in event ? wayOfInput(event.inputType) : wayOfKey(event)
    if (!way) return
    event.preventDefault()
    steps[way]()
  }

  const unwatch = text.watch(heard)
  field.addEventListener('input', typed)
  field.addEventListener('compositionstart', compose)
  field.addEventListener('compositionend', compose)
  field.addEventListener('beforeinput', revert)
  field.addEventListener('keydown', revert)
  return () => {
    unwatch()
    field.removeEventListener('input', typed)
    field.removeEventListener('compositionstart', compose)
    field.removeEventListener('compositionend', compose)
    field.removeEventListener('beforeinput', revert)
    field.removeEventListener('keydown', revert)
  }
}

const wayOfInput = (type: string) => (type === 'historyUndo' ? 'undo' : type === 'historyRedo' ? 'redo' : null)
