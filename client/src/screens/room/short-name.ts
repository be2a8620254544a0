const MOST = 12

const graphemes = (text: string): string[] =>
  [...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text)].map((part) => part.segment)

/** [V5] A name as it stands at a seat: at most twelve characters, cut with an ellipsis; the number that tells two of one name apart stays. */
export function shortName(name: string): string {
  const characters = graphemes(name.trim())
  if (characters.length <= MOST) return characters.join('')
  const number = / \d{1,2}$/.exec(name.trim())?.[0] ?? ''
  const kept = characters.slice(0, MOST - 1 - number.length)
  return `${kept.join('').trimEnd()}…${number}`
}

/** The first one or two characters of a name, for its disc. */
export function lettersOf(name: string, count: 1 | 2): string {
  const [first = '', second = ''] = graphemes(name.trim())
  return first.toLocaleUpperCase() + (count === 2 ? second.toLocaleLowerCase() : '')
}
