import type { Box } from './seats.ts'

const LARGEST = 38
const SMALLEST = 17
/** Line height and the mean width of a letter, in ems. */
const LINE = 1.22
const LETTER = 0.52

/** The font size of the time below a question of this size. */
export const timeSize = (question: number): number => Math.min(Math.max(question, 22), 30)

/** The time, its note and the air above them, in pixels. */
const timeHeight = (question: number): number => timeSize(question) * 1.25 + 20 + 9

/** The largest font size at which a question and the time fit into the middle; null when none does. */
export function questionSize(question: string, middle: Box): number | null {
  const longest = Math.max(...question.split(/\s+/).map((word) => word.length))
  for (let size = LARGEST; size >= SMALLEST; size--) {
    const letters = Math.floor(middle.width / (size * LETTER))
    if (longest > letters) continue
    const height = linesOf(question, letters) * size * LINE + timeHeight(size)
    if (height <= middle.height) return size
  }
  return null
}

function linesOf(text: string, letters: number): number {
  let lines = 1
  let used = 0
  for (const word of text.split(/\s+/)) {
    if (used > 0 && used + 1 + word.length > letters) {
      lines++
      used = word.length
    } else used += (used > 0 ? 1 : 0) + word.length
  }
  return lines
}
