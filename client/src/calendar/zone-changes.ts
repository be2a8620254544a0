/** A change of the clocks of a zone: when, and by how many milliseconds they were and are ahead of UTC. */
export interface ZoneChange {
  readonly at: number
  readonly before: number
  readonly after: number
}

const STEP = 7 * 24 * 60 * 60 * 1000
const MINUTE = 60_000

/** By how many milliseconds the clocks of a zone are ahead of UTC at a moment, by what this browser knows; throws for a zone it does not know. */
export function zoneOffset(zone: string): (at: number) => number {
  const format = new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  return (at) => {
    const parts = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]))
    const { year = 0, month = 0, day, hour, minute, second } = parts
    return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(at / 1000) * 1000
  }
}

/** Every change from one whole minute until before another. Clocks are not changed and changed back within a week. */
export function zoneChanges(offset: (at: number) => number, from: number, until: number): readonly ZoneChange[] {
  const changes: ZoneChange[] = []
  let before = offset(from)
  for (let known = from; known < until; known += STEP) {
    const after = offset(known + STEP)
    if (after === before) continue
    let early = known
    let late = known + STEP
    while (late - early > MINUTE) {
      const middle = early + Math.floor((late - early) / MINUTE / 2) * MINUTE
      if (offset(middle) === before) early = middle
      else late = middle
    }
    if (late < until) changes.push({ at: late, before, after })
    before = after
  }
  return changes
}
