/**
 * For whom a sentence has come where they were typing: they are at it, and what they type on without looking goes nowhere: into no field,
 * onto no button, to no key of the room.
 */
export function holdKeys(sentence: HTMLElement): () => void {
  const press = (event: KeyboardEvent) => {
    if ([...event.key].length > 1 || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    event.stopPropagation()
  }
  sentence.addEventListener('keydown', press)
  sentence.focus()
  return () => sentence.removeEventListener('keydown', press)
}
