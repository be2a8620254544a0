import { randomInt } from 'node:crypto'

/** Puts a list into an order of chance, in its place. */
export function shuffle<Thing>(list: Thing[]): Thing[] {
  for (let last = list.length - 1; last > 0; last--) {
    const other = randomInt(last + 1)
    const swapped = list[last] as Thing
    list[last] = list[other] as Thing
    list[other] = swapped
  }
  return list
}
