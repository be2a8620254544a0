const INSTEAD = 'somebody'

const WORD = '[\\p{L}\\p{N}\\p{M}_]'
/** Where no blanks stand between words, a name is found wherever it is. */
const WITHOUT_BLANKS =
  '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}]'
const BEGINS = `(?<!${WORD})|(?=${WITHOUT_BLANKS})`
const ENDS = `(?!${WORD})|(?<=${WITHOUT_BLANKS})`

const PARTS = /[\p{L}\p{N}\p{M}]+(?:['’-][\p{L}\p{N}\p{M}]+)*/gu
/** “van”, “de”: they name nobody, and stand in many a sentence. */
const PARTICLE = /^\p{Ll}{1,3}$/u
const TWO_LETTERS = /\p{L}.*\p{L}/u

/** [W18] The text with “somebody” wherever this name stands as a word, whole or by a part of it, however it is written. */
export function withoutName(text: string, name: string): string {
  const whole = name.normalize('NFC').trim()
  if (whole === '') return text
  const parts = (whole.match(PARTS) ?? []).filter(
    (part, place) => TWO_LETTERS.test(part) && (place === 0 || !PARTICLE.test(part)),
  )
  const names = [whole, ...parts].map((one) => one.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&'))
  return text.normalize('NFC').replaceAll(new RegExp(`(?:${BEGINS})(?:${names.join('|')})(?:${ENDS})`, 'giu'), INSTEAD)
}

/** [W18] The text without any of these names; longer ones first, as one name may begin with another. */
export const withoutNames = (text: string, names: readonly string[]): string =>
  [...new Set(names)].toSorted((one, other) => other.length - one.length).reduce(withoutName, text)
