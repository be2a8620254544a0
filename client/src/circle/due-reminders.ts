/** A commitment of one’s own as far as a reminder needs it. */
export interface Remindable {
  readonly id: string
  readonly text: string
  /** `YYYY-MM-DD`, or empty. */
  readonly by: string
}

const NINE = 9

/** Nine in the morning of this day, by this device. */
function momentOf(by: string): number {
  const [year = 0, month = 1, day = 1] = by.split('-').map(Number)
  return new Date(year, month - 1, day, NINE).getTime()
}

/** [W19] What is to be reminded of now, each once, and in how many milliseconds there is more; null: nothing more. */
export function dueReminders(
  all: readonly Remindable[],
  reminded: ReadonlySet<string>,
  now: number,
): { readonly due: readonly Remindable[]; readonly next: number | null } {
  const open = all.filter(({ id, by }) => by !== '' && !reminded.has(id))
  const later = open.map(({ by }) => momentOf(by) - now).filter((wait) => wait > 0)
  return {
    due: open.filter(({ by }) => momentOf(by) <= now),
    next: later.length > 0 ? Math.min(...later) : null,
  }
}
