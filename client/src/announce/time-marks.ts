interface TimeMark {
  readonly of: 'half' | 'one-minute' | 'fifteen-seconds' | 'time-up'
  /** Session seconds left. */
  readonly at: number
}

/** Nearer to another mark than this, *half* would only be noise. */
const APART = 10

/** The moments of a time of `whole` session seconds that are announced, the earliest first. */
export function timeMarks(whole: number, isTurn: boolean): TimeMark[] {
  const marks: TimeMark[] = []
  const half = whole / 2
  if (half >= 15 + APART && Math.abs(half - 60) > APART) marks.push({ of: 'half', at: half })
  if (whole >= 60 + 2 * APART) marks.push({ of: 'one-minute', at: 60 })
  if (whole >= 15 + APART) marks.push({ of: 'fifteen-seconds', at: 15 })
  if (isTurn) marks.push({ of: 'time-up', at: 0 })
  return marks.sort((one, other) => other.at - one.at)
}
