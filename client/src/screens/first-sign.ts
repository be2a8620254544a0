const SIGNS = ['pointerdown', 'pointermove', 'keydown', 'focusin', 'touchstart'] as const

/** Resolves with the first sign of somebody at this page, or after `longest` milliseconds. */
export function firstSign(longest: number): Promise<void> {
  return new Promise((resolve) => {
    const stop = new AbortController()
    const seen = () => {
      stop.abort()
      clearTimeout(timer)
      resolve()
    }
    const timer = setTimeout(seen, longest)
    for (const sign of SIGNS) window.addEventListener(sign, seen, { signal: stop.signal, passive: true })
  })
}
