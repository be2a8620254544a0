const SETTING = 'rondo.space-bar'

/** Whether the space bar means *I’m done*, on this device. Off until somebody has switched it on. */
export class SpaceBar {
  on = $state(false)

  constructor() {
    try {
      this.on = localStorage.getItem(SETTING) === 'on'
    } catch {
      // Without a storage the switch lasts as long as the page.
    }
  }

  set(on: boolean): void {
    this.on = on
    try {
      localStorage.setItem(SETTING, on ? 'on' : 'off')
    } catch {
      // As above.
    }
  }
}

/** Whether a key press is a space meant for nothing else: no field, button or dialog has it. */
export function isFreeSpace(event: KeyboardEvent): boolean {
  if (event.key !== ' ' || event.repeat || event.ctrlKey || event.metaKey || event.altKey) return false
  const { target } = event
  if (!(target instanceof Element)) return false
  return (
    target.closest('input, textarea, select, button, a, dialog, summary, [contenteditable], [role="slider"]') === null
  )
}
