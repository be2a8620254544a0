import type { SealedText } from '@rondo/shared/ids'
import type { Dice } from './dice.ts'

/** Stands in everything that must never leave the server: hashes of seats and doors, names of connections and devices. */
export const SECRET = '§'

/** Added to every time factor but 1: the digits, as a pattern, betray it wherever it is shown. */
export const TELLTALE = 0.0003217
export const TELLTALE_DIGITS = '1\\.\\d\\d0321[67]'

/** Something sealed, as long as somebody may have written. */
export const words = (dice: Dice): SealedText =>
  `1.${Math.floor(dice.random() * 2 ** 40).toString(36)}`.padEnd(dice.whole(58, 180), '_') as SealedText
