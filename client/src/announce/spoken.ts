/** Milliseconds in which what is announced would push out what was just begun to be read. */
const TOGETHER = 2_000

/** What the announcer says, since when. */
export interface Spoken {
  readonly text: string
  readonly at: number
}

/** [V30] What comes shortly after something else is said with it, unless it says the same and more; it takes its place later on. */
export function spoken(before: Spoken, text: string, now: number): Spoken {
  const isSoon = before.text !== '' && now - before.at < TOGETHER
  const saysAll = text !== before.text && text.startsWith(before.text.replace(/\.$/, ''))
  return { text: isSoon && !saysAll ? `${before.text} ${text}` : text, at: now }
}
