/** Milliseconds in which what is announced would push out what was just begun to be read. */
const TOGETHER = 2_000

/** What the announcer says, since when. */
export interface Spoken {
  readonly text: string
  /** What came last of it. */
  readonly last: string
  readonly at: number
}

export const NOTHING_SPOKEN: Spoken = { text: '', last: '', at: 0 }

/** [V30] What comes shortly after something else is said with it, and takes the place of what it says itself and more; later on it takes the place of all. */
export function spoken(before: Spoken, text: string, now: number): Spoken {
  const isSoon = before.last !== '' && now - before.at < TOGETHER
  const kept = isSoon ? before.text.slice(0, saysMore(text, before.last) ? -before.last.length : undefined).trim() : ''
  return { text: `${kept} ${text}`.trim(), last: text, at: now }
}

/** Whether `text` begins with the words of `other` and goes on: not with the first half of a word. */
function saysMore(text: string, other: string): boolean {
  const words = other.replace(/\.$/, '')
  return text !== other && text.startsWith(words) && /^[\s,.:]/.test(text.slice(words.length))
}
