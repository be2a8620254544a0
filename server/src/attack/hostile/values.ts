import type { Dice } from '../../simulation/dice.ts'

/** Stands in every word an attacker makes up; no sealed value can hold it, so nothing kept may. */
export const TRACE = '☠'

/** Names that every object has, or that libraries treat in their own way. */
export const PROTOTYPE_NAMES: readonly string[] = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'valueOf',
  'hasOwnProperty',
  'then',
  'toJSON',
  'length',
  '__defineGetter__',
  '_placeholder',
]

/** Numbers as they would stand in JSON; some are written so that JSON cannot hold them. */
export const NUMBERS: readonly string[] = [
  '0',
  '-0',
  '-1',
  '0.5',
  '1e309',
  '-1e309',
  '1e308',
  '5e-324',
  '9007199254740991',
  '9007199254740992',
  '9007199254740993',
  '2147483648',
  '4294967296',
  '1e21',
  '"1"',
  'null',
  'true',
]

/** Sizes just under and over what one message, and one connection, may be. */
const SIZES: readonly number[] = [1_000, 65_000, 65_400, 65_536, 66_000, 130_000]

/** Some value in JSON that nobody asked for. */
export function hostileValue(dice: Dice): string {
  switch (dice.whole(0, 9)) {
    case 0:
    case 1:
      return dice.pick(NUMBERS)
    case 2:
      return JSON.stringify(dice.pick(PROTOTYPE_NAMES))
    case 3:
      return `{${JSON.stringify(dice.pick(PROTOTYPE_NAMES))}:${dice.chance(0.5) ? '{"is":"over"}' : `"${TRACE}"`}}`
    case 4:
      return nested(dice.whole(2, dice.chance(0.05) ? 60_000 : 2_000), dice.chance(0.5))
    case 5:
      return dice.chance(0.08) ? JSON.stringify(TRACE.padEnd(dice.pick(SIZES), 'x')) : '""'
    case 6:
      return dice.chance(0.08) ? `[${'0,'.repeat(dice.whole(1_000, 60_000))}0]` : '[]'
    case 7:
      return JSON.stringify(`${TRACE}\u0000\ud800<script>../../%00${'\u202e'}`)
    case 8:
      return '{"_placeholder":true,"num":0}'
    default:
      return dice.pick(['null', 'true', 'false', '{}', '[]', '[[]]', '""', `"${TRACE}"`, `{"${TRACE}":1}`])
  }
}

/** Brackets within brackets. */
const nested = (depth: number, square: boolean): string =>
  square ? '['.repeat(depth) + ']'.repeat(depth) : `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`

/** Bytes by chance. */
export const noise = (length: number, dice: Dice): Buffer =>
  Buffer.from(Array.from({ length }, () => dice.whole(0, 255)))
