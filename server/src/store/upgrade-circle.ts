import { CIRCLE_FORM, type Circle } from '@rondo/shared/circle/circle'

/** A stored circle in today's form. Each older form gets its step here. */
export function upgradeCircle(stored: unknown): Circle {
  const form = typeof stored === 'object' && stored !== null && 'form' in stored ? stored.form : undefined
  if (form === CIRCLE_FORM) return stored as Circle
  throw new Error(`A circle is stored in form ${String(form)}, which this version cannot read`)
}
