import type { Pair } from '@rondo/shared/board/board-item'
import { GAP } from '../list/new-place.ts'

/** So many notes come from one paste. */
export const PASTED = 200
/** Characters of one of them. */
export const LONGEST = 2_000

/** [B28] What another program has on the clipboard: each line that says something is a note. `left` were too many. */
export function pastedNotes(text: string): { readonly words: readonly string[]; readonly left: number } {
  const lines = text.split(/\r\n|[\n\r\u2028\u2029]/).flatMap((line) => line.trim() || [])
  return { words: lines.slice(0, PASTED).map((line) => cut(line)), left: Math.max(0, lines.length - PASTED) }
}

/** Half of a character is none. */
const cut = (line: string): string => line.slice(0, LONGEST).replace(/[\uD800-\uDBFF]$/, '')

/** Where so many of one size stand, in rows that are about as wide as they are high together. */
export function inGrid(count: number, size: Pair, at: Pair): readonly Pair[] {
  const columns = Math.ceil(Math.sqrt((count * (size[1] + GAP)) / (size[0] + GAP)))
  return Array.from({ length: count }, (_, place) => [
    at[0] + (place % columns) * (size[0] + GAP),
    at[1] + Math.floor(place / columns) * (size[1] + GAP),
  ])
}
