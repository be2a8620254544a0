/**
 * [B68] Whoever was typing somewhere else as the part went on, and types on without looking, writes nothing on the board that came: what
 * was meant for themselves would stand there with their name. Until they point at something, go on with Tab or Escape, are in a field,
 * or have pressed nothing for so many milliseconds.
 */
export function hushKeys(pause = Number.POSITIVE_INFINITY): void {
  let last = performance.now()
  const gone = new AbortController()
  const heard = { capture: true, signal: gone.signal }
  const end = () => gone.abort()
  window.addEventListener('pointerdown', end, heard)
  window.addEventListener(
    'keydown',
    (event) => {
      const isInField = event.target instanceof Element && event.target.matches('input, textarea, select')
      const now = performance.now()
      const hasPaused = now - last >= pause
      last = now
      if (isInField || hasPaused || event.key === 'Tab' || event.key === 'Escape') return end()
      if (event.ctrlKey || event.metaKey) return
      event.preventDefault()
      event.stopImmediatePropagation()
    },
    heard,
  )
}
