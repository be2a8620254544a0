import type { LiveRoom } from '../../screens/room/live-room.svelte.ts'

const FIELD = '.board textarea'

/**
 * [B66] To be called before the page changes with the part: in the next one the board may be elsewhere, or put away. Whoever writes on it
 * then goes on; what they type until it is there again is kept for them.
 */
export function writeOn(live: LiveRoom): void {
  if (!document.activeElement?.matches(FIELD)) return
  live.writesOn = { typed: '' }
  const gone = new AbortController()
  const heard = { capture: true, signal: gone.signal }
  window.addEventListener(
    'focusin',
    ({ target }) => {
      if (!(target instanceof Element) || target.matches(FIELD)) return
      live.writesOn = null
      gone.abort()
    },
    heard,
  )
  window.addEventListener(
    'keydown',
    (event) => {
      const isTyped = event.key.length === 1 && !event.ctrlKey && !event.metaKey
      if (!live.writesOn || event.target !== document.body || !isTyped) return
      live.writesOn.typed += event.key
      event.preventDefault()
      event.stopImmediatePropagation()
    },
    heard,
  )
}
