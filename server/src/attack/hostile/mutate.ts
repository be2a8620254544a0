import type { Dice } from '../../simulation/dice.ts'
import { hostileValue, NUMBERS, PROTOTYPE_NAMES } from './values.ts'

/** Strings, numbers and the other words of JSON. */
const TOKEN = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:e[+-]?\d+)?|true|false|null/gi

/** The same JSON with one of its parts replaced by what nobody expects there. */
export function twist(json: string, dice: Dice): string {
  const places = [...json.matchAll(TOKEN)]
  if (places.length === 0) return json
  const { 0: found, index } = dice.pick(places)
  const isKey = json[index + found.length] === ':'
  const name = isKey || (index === 1 && dice.chance(0.9))
  const instead = name
    ? JSON.stringify(dice.pick(PROTOTYPE_NAMES))
    : dice.chance(0.3)
      ? dice.pick(NUMBERS)
      : hostileValue(dice)
  return json.slice(0, index) + instead + json.slice(index + found.length)
}

/** The same bytes with some of them changed, lost, said twice, or those of another message in between. */
export function garble(text: string, other: string, dice: Dice): Buffer {
  const bytes = Buffer.from(text)
  const from = dice.whole(0, bytes.length)
  const to = dice.whole(from, bytes.length)
  const part = bytes.subarray(from, to)
  switch (dice.whole(0, 4)) {
    case 0: {
      for (let times = dice.whole(1, 8); times > 0 && bytes.length > 0; times--)
        bytes[dice.whole(0, bytes.length - 1)] = dice.whole(0, 255)
      return bytes
    }
    case 1:
      return bytes.subarray(0, from)
    case 2:
      return Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)])
    case 3:
      return Buffer.concat([bytes.subarray(0, to), part, part, bytes.subarray(to)])
    default:
      return Buffer.concat([bytes.subarray(0, from), Buffer.from(other).subarray(dice.whole(0, other.length))])
  }
}
