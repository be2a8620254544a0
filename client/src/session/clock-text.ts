/**
 * [C15] Session seconds left as a clock shows them: `m:ss`, rounded up, so that 0:00 is reached exactly at the end; after that the whole
 * seconds over, with a leading `+`.
 */
export function clockText(left: number): string {
  const shown = shownSeconds(left)
  const size = Math.abs(shown)
  return `${shown < 0 ? '+' : ''}${Math.floor(size / 60)}:${String(size % 60).padStart(2, '0')}`
}

/** The whole second that stands on the clock; negative after the end. */
export const shownSeconds = (left: number): number => Math.ceil(left) + 0

/** Session seconds until the clock shows another second; above 0. */
export function untilNextSecond(left: number): number {
  const within = left - Math.floor(left)
  return within > 0 ? within : 1
}
