/** What pure chance looks like after 10, 20, 40 and 60 minutes of open talk: the 95th percentile of the Hoover index, in per cent, by people. From 4,000 simulated talks each. */
const TABLE: ReadonlyMap<number, readonly number[]> = new Map([
  [3, [24, 17, 12, 10]],
  [4, [27, 20, 14, 11]],
  [5, [30, 22, 16, 13]],
  [6, [34, 24, 17, 14]],
  [7, [36, 25, 18, 15]],
  [8, [38, 27, 19, 16]],
  [10, [40, 29, 21, 17]],
  [12, [43, 32, 23, 19]],
])

const MINUTES = [10, 20, 40, 60] as const

/** [T24] The share of the talk that chance alone moves, 0 to 1; between the table's minutes by 1/√minutes, between its people halfway. */
export function noiseFloor(people: number, minutes: number): number {
  const row = TABLE.get(people)
  if (!row) return (noiseFloor(people - 1, minutes) + noiseFloor(people + 1, minutes)) / 2
  return along(row, Math.max(minutes, MINUTES[0])) / 100
}

function along(row: readonly number[], minutes: number): number {
  const place = MINUTES.findIndex((column) => minutes <= column)
  if (place < 0) return (row.at(-1) as number) * Math.sqrt(60 / minutes)
  if (place === 0) return row[0] as number
  const [from, to] = [MINUTES[place - 1] as number, MINUTES[place] as number]
  const [root, rootFrom, rootTo] = [minutes, from, to].map((column) => 1 / Math.sqrt(column)) as [
    number,
    number,
    number,
  ]
  const share = (rootFrom - root) / (rootFrom - rootTo)
  return (row[place - 1] as number) + share * ((row[place] as number) - (row[place - 1] as number))
}
