interface Address {
  readonly path: string
  readonly fragment: string
}

const read = (): Address => ({ path: location.pathname, fragment: location.hash })

let shown = $state.raw(read())

/** The address that is shown; reactive. */
export const address = (): Address => shown

/** Goes to another page of this client. */
export function go(to: string): void {
  history.pushState(null, '', to)
  shown = read()
  scrollTo(0, 0)
}

/** Changes the address without going anywhere. */
export const replaceAddress = (to: string): void => history.replaceState(null, '', to)

/** Follows links within this client and the browser’s own back and forward, until the returned function is called. */
export function followAddress(): () => void {
  const stop = new AbortController()
  const { signal } = stop
  const changed = () => {
    shown = read()
  }
  window.addEventListener('popstate', changed, { signal })
  window.addEventListener('hashchange', changed, { signal })
  document.addEventListener(
    'click',
    (event) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null
      const isPlain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey
      if (!link || !isPlain || event.defaultPrevented || link.target || link.hasAttribute('download')) return
      if (link.origin !== location.origin) return
      event.preventDefault()
      go(link.href)
    },
    { signal },
  )
  return () => stop.abort()
}
