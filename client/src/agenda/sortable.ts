/** Lets the rows of a list be dragged by their grips, with a mouse or a finger. Gives what ends it. */
export function sortable(list: HTMLElement, move: (from: number, to: number) => void): () => void {
  let stop = () => {}
  let isOver = false
  // A library only for those who change a plan: it comes after everything else.
  void import('sortablejs')
    .then(({ default: Sortable }) => {
      if (isOver) return
      const sorting = Sortable.create(list, {
        handle: '.grip',
        draggable: 'li',
        // The browsers’ own dragging knows no touch.
        forceFallback: true,
        fallbackTolerance: 4,
        animation: matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 150,
        onEnd: ({ item, from, oldDraggableIndex = 0, newDraggableIndex = 0 }) => {
          putBack(item, from, oldDraggableIndex)
          move(oldDraggableIndex, newDraggableIndex)
        },
      })
      stop = () => sorting.destroy()
    })
    // Without it there are still the buttons and the keys.
    .catch(() => {})
  return () => {
    isOver = true
    stop()
  }
}

/** Svelte owns the order of the rows: it is to find them as it left them. */
function putBack(item: HTMLElement, list: HTMLElement, index: number): void {
  const others = [...list.children].filter((one) => one !== item)
  if (index === 0) others[0]?.before(item)
  else others[index - 1]?.after(item)
}
