import type { Attachment } from 'svelte/attachments'

/** Puts the focus into the first field in here, for somebody who has just asked for it. */
export const focusFirst: Attachment<HTMLElement> = (element) => {
  element.querySelector<HTMLElement>('input, textarea, select')?.focus()
}

/** Puts the focus on the first field in which something is wrong, once that is on the screen. */
export const focusWrong = (form: HTMLElement): void =>
  queueMicrotask(() => form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
