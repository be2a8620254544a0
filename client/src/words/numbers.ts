const NUMBERS = (
  'nobody one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen ' +
  'eighteen nineteen twenty twenty-one twenty-two twenty-three twenty-four'
).split(' ')

/** A count of people as a word. */
export const numberWord = (count: number): string => NUMBERS[count] ?? String(count)

/** The same at the beginning of a sentence. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** One’s own name in a list; somebody who is called “You” is not called so twice. */
export const personYou = (name: string): string => (name.toLowerCase() === 'you' ? name : `${name} (you)`)
