/** Light, dark, or as the device says. */
export type Theme = 'device' | 'light' | 'dark'

const NAME = 'rondo.theme'

/** The theme chosen on this device. */
export function chosenTheme(): Theme {
  try {
    const kept = localStorage.getItem(NAME)
    return kept === 'light' || kept === 'dark' ? kept : 'device'
  } catch {
    return 'device'
  }
}

/** Draws the page in a theme, from now on. */
export function applyTheme(theme: Theme): void {
  if (theme === 'device') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = theme
}

/** Draws the page in a theme and remembers it on this device. */
export function chooseTheme(theme: Theme): void {
  applyTheme(theme)
  try {
    if (theme === 'device') localStorage.removeItem(NAME)
    else localStorage.setItem(NAME, theme)
  } catch {
    // Storage is forbidden here: the choice holds as long as the page.
  }
}
