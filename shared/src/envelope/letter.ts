/** Bytes of every letter, whatever is in it. */
export const LETTER_BYTES = 1024

/** The first byte of a letter: all of it that the box reads of a card. */
export const FLAGS = { blank: 0, card: 1, numbers: 2 } as const

const MOST_NUMBERS = 200
/** Behind the flag and the count. */
const FIRST_NUMBER = 2

/** A letter as the box reads it. */
export type Letter =
  | { readonly is: 'blank' }
  /** Each from 0 to 255, in the order in which they were asked. */
  | { readonly is: 'numbers'; readonly numbers: readonly number[] }
  /** For `openCard`: a part of the letter's own bytes, not a copy. */
  | { readonly is: 'card'; readonly sealed: Uint8Array }

/** A letter that says nothing. */
export const writeBlank = (): Uint8Array => new Uint8Array(LETTER_BYTES)

/** At most 200 whole numbers from 0 to 255; throws a `RangeError` for anything else. */
export function writeNumbers(numbers: readonly number[]): Uint8Array {
  if (numbers.length > MOST_NUMBERS) throw new RangeError('a letter has room for 200 numbers')
  if (numbers.some((number) => !Number.isInteger(number) || number < 0 || number > 255))
    throw new RangeError('a number of a letter is a whole one from 0 to 255')
  const letter = new Uint8Array(LETTER_BYTES)
  letter.set([FLAGS.numbers, numbers.length])
  letter.set(numbers, FIRST_NUMBER)
  return letter
}

/** Null when it is none. What is behind the flag of a blank one is not looked at: see `writeCard`. */
export function readLetter(letter: Uint8Array): Letter | null {
  if (letter.length !== LETTER_BYTES) return null
  switch (letter[0]) {
    case FLAGS.blank:
      return { is: 'blank' }
    case FLAGS.card:
      return { is: 'card', sealed: letter.subarray(1) }
    case FLAGS.numbers:
      return readNumbers(letter)
    default:
      return null
  }
}

function readNumbers(letter: Uint8Array): Letter | null {
  const count = letter[1] ?? 0
  if (count > MOST_NUMBERS || letter.subarray(FIRST_NUMBER + count).some((byte) => byte !== 0)) return null
  return { is: 'numbers', numbers: [...letter.subarray(FIRST_NUMBER, FIRST_NUMBER + count)] }
}
