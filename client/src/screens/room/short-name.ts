const MOST = 12

const graphemes = (text: string): string[] =>
  [...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text)].map((part) => part.segment)

/** A name as it stands at a seat: at most twelve characters, the last an ellipsis when it was cut. */
export function shortName(name: string): string {
  const characters = graphemes(name.trim())
  return characters.length <= MOST
    ? characters.join('')
    : `${characters
        .slice(0, MOST - 1)
        .join('')
        .trimEnd()}…`
}

/** The first one or two characters of a name, for its disc. */
export function lettersOf(name: string, count: 1 | 2): string {
  const [first = '', second = ''] = graphemes(name.trim())
  return first.toLocaleUpperCase() + (count === 2 ? second.toLocaleLowerCase() : '')
}
