/** What a group has agreed on about when it meets: sealed, read by browsers alone. */
export interface RhythmWords {
  readonly every: 'week' | 'two-weeks' | 'month' | 'own'
  /** In the group's own words: “Tuesday mornings”. */
  readonly note: string
}

/** The next session: a time on the wall of one place, so that it stays right when clocks are changed there. */
export interface NextWords {
  /** `YYYY-MM-DDTHH:mm` in `zone`. */
  readonly at: string
  /** An IANA name: `Europe/Berlin`. */
  readonly zone: string
  readonly minutes: number
  /** An address of the web, or empty. */
  readonly call: string
}
