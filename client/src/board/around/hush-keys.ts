/**
 * [B68] Whoever was typing somewhere else as the part went on, and types on without looking, writes nothing on the board that came: what
 * was meant for themselves would stand there with their name. Until they point at something, go on with Tab or Escape, or are in a field.
 */
export function hushKeys(): void {
  const gone = new AbortController()
  const heard = { capture: true, signal: gone.signal }
  const end = () => gone.abort()
  window.addEventListener('pointerdown', end, heard)
  window.addEventListener(
    'keydown',
    (event) => {
      const isInField = event.target instanceof Element && event.target.matches('input, textarea, select')
      if (isInField || event.key === 'Tab' || event.key === 'Escape') return end()
      if (event.ctrlKey || event.metaKey) return
      event.preventDefault()
      event.stopImmediatePropagation()
    },
    heard,
  )
}
