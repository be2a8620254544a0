import type { Attachment } from 'svelte/attachments'

/** Runs something when Escape is pressed in here. */
export const onEscape =
  (run: () => void): Attachment<HTMLElement> =>
  (element) => {
    const press = (event: KeyboardEvent) => {
      if (event.key === 'Escape') run()
    }
    element.addEventListener('keydown', press)
    return () => element.removeEventListener('keydown', press)
  }
