/** Milliseconds in which what is announced would push out what was just begun to be read. */
const TOGETHER = 2_000

/** What the announcer says, since when. */
export interface Spoken {
  readonly text: string
  readonly at: number
}

/** [V30] What comes shortly after something else is said with it, and takes its place later on. */
export const spoken = (before: Spoken, text: string, now: number): Spoken => ({
  text: before.text !== '' && now - before.at < TOGETHER ? `${before.text} ${text}` : text,
  at: now,
})
