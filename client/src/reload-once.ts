const NAME = 'rondo.chunks-lost'
/** A second loss within this time means that loading anew does not help, in milliseconds. */
const AGAIN = 30_000

/** After an update of the server a part of this page that was not loaded yet may be gone: the page loads itself anew, once. */
export function reloadOnceForLostChunks(): void {
  window.addEventListener('vite:preloadError', (event) => {
    const before = Number(kept() ?? Number.NEGATIVE_INFINITY)
    if (Date.now() - before < AGAIN) return
    if (!keep(String(Date.now()))) return
    event.preventDefault()
    location.reload()
  })
}

function kept(): string | null {
  try {
    return sessionStorage.getItem(NAME)
  } catch {
    return null
  }
}

/** False when nothing can be remembered: then the page does not load itself anew, or it might for ever. */
function keep(value: string): boolean {
  try {
    sessionStorage.setItem(NAME, value)
    return true
  } catch {
    return false
  }
}
