const ORDINALS = (
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth ' +
  'sixteenth seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third twenty-fourth'
).split(' ')

/** A place in a row as a word, from `first` on. */
export const ordinal = (place: number): string => ORDINALS[place - 1] ?? `${place}th`
