/** On phones whose keyboard lies over the page: how high it is, as `--keyboard`, until the returned function is called. */
export function aboveKeyboard(): () => void {
  const seen = window.visualViewport
  if (!seen) return () => {}
  const set = () => {
    const hidden = Math.max(0, window.innerHeight - seen.height - seen.offsetTop)
    document.documentElement.style.setProperty('--keyboard', `${Math.round(hidden)}px`)
  }
  seen.addEventListener('resize', set)
  seen.addEventListener('scroll', set)
  return () => {
    seen.removeEventListener('resize', set)
    seen.removeEventListener('scroll', set)
    document.documentElement.style.removeProperty('--keyboard')
  }
}
