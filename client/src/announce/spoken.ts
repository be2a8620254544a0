/** Milliseconds in which what is announced would push out what was just begun to be read. */
const TOGETHER = 2_000

/** What the announcer says, the oldest first, and since when. */
export type Spoken = readonly { readonly text: string; readonly at: number }[]

/** [V30] What comes shortly after something else is said with it, unless it says the same and more; later on it takes its place. */
export function spoken(before: Spoken, text: string, now: number): Spoken {
  const kept = before.filter((one) => now - one.at < TOGETHER && !saysMore(text, one.text))
  return [...kept, { text, at: now }]
}

/** Whether `text` begins with the words of `other` and goes on: not with the first half of a word. */
function saysMore(text: string, other: string): boolean {
  const words = other.replace(/\.$/, '')
  return text !== other && text.startsWith(words) && /^[\s,.:]/.test(text.slice(words.length))
}
