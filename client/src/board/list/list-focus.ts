import { tick } from 'svelte'

const isIn = (list: HTMLElement, at: Element | null): at is HTMLElement =>
  at instanceof HTMLElement && list.contains(at)

/** The item of a list to which something in the page belongs. */
export const itemOf = (element: Element | null): string | null =>
  element?.closest<HTMLElement>('[data-item]')?.dataset.item ?? null

/** The item in which one writes, and what stands in its field; null: one is not writing. */
export function writtenIn(list: HTMLElement): { readonly id: string; readonly words: string } | null {
  const { activeElement } = document
  if (!isIn(list, activeElement) || !(activeElement instanceof HTMLTextAreaElement) || activeElement.readOnly)
    return null
  const id = itemOf(activeElement)
  return id === null ? null : { id, words: activeElement.value }
}

/** Where one writes in this item, or what can be done with it otherwise. */
export function focusItem(list: HTMLElement, id: string | undefined): boolean {
  const item = [...list.querySelectorAll<HTMLElement>('[data-item]')].find(({ dataset }) => dataset.item === id)
  const target = item?.querySelector('textarea') ?? item?.querySelector('button')
  target?.focus()
  return target !== undefined && target !== null
}

/**
 * [B27] To be called before a list is drawn anew: whoever is in it stays where they were, as an element that is moved
 * loses the focus; if what they were at is gone, they are at what has come to its place. `gone` is called then.
 */
export async function keepFocus<Id extends string>(
  list: HTMLElement,
  before: readonly Id[],
  gone: (id: Id) => void,
): Promise<boolean> {
  const { activeElement } = document
  if (!isIn(list, activeElement)) return true
  const item = itemOf(activeElement)
  await tick()
  // Somebody who was led elsewhere meanwhile stays there.
  if (document.activeElement !== document.body) return true
  if (activeElement.isConnected) {
    activeElement.focus({ preventScroll: true })
    return true
  }
  const after = new Set([...list.querySelectorAll<HTMLElement>('[data-item]')].map((one) => itemOf(one) ?? ''))
  if (item === null) return true
  if (after.has(item)) return focusItem(list, item)
  const place = before.indexOf(item as Id)
  gone(item as Id)
  const next = before.slice(place + 1).find((id) => after.has(id))
  const previous = before.slice(0, place).findLast((id) => after.has(id))
  return focusItem(list, next ?? previous)
}
