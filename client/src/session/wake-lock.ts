/** [C19] Keeps the screen awake until the returned function is called; asked for again whenever the page is seen again. */
export function keepAwake(): () => void {
  let lock: WakeLockSentinel | null = null
  const stop = new AbortController()
  const acquire = async () => {
    if (stop.signal.aborted || document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return
    try {
      const acquired = await navigator.wakeLock.request('screen')
      if (stop.signal.aborted) await acquired.release()
      else lock = acquired
    } catch {
      // A low battery or a page without TLS: the device decides, and the session goes on without.
    }
  }
  document.addEventListener('visibilitychange', () => void acquire(), { signal: stop.signal })
  void acquire()
  return () => {
    stop.abort()
    void lock?.release().catch(() => {})
  }
}
