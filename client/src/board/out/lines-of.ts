import type { Measure } from '../canvas/fit-text.ts'

/** A text in lines of this width, in a font of one pixel, as a browser breaks them; a word that is wider is cut. */
export function linesOf(text: string, width: number, measure: Measure): readonly string[] {
  return text.split('\n').flatMap((paragraph) => {
    const lines: string[] = []
    let line = ''
    for (const word of paragraph.split(' ').flatMap((one) => pieces(one, width, measure))) {
      const longer = line === '' ? word : `${line} ${word}`
      if (line === '' || measure(longer) <= width) line = longer
      else {
        lines.push(line)
        line = word
      }
    }
    return [...lines, line]
  })
}

function pieces(word: string, width: number, measure: Measure): readonly string[] {
  if (measure(word) <= width) return [word]
  const found: string[] = []
  let piece = ''
  for (const letter of word) {
    if (piece !== '' && measure(piece + letter) > width) {
      found.push(piece)
      piece = ''
    }
    piece += letter
  }
  return [...found, piece]
}
