/** One measured figure; higher is better unless `lower`. */
export interface Figure {
  readonly name: string
  readonly unit: string
  readonly lower?: true
  readonly ours: number
  /** The same of plain servers, measured in the same run. */
  readonly peers: Readonly<Record<string, number>>
  readonly note: string
}

/** Prints a figure as one JSON line. */
export function printFigure({ name, unit, lower, ours, peers, note }: Figure): void {
  const rounded = Object.fromEntries(Object.entries(peers).map(([peer, value]) => [peer, round(value)]))
  const line = { name, unit, ...(lower ? { lower } : {}), ours: round(ours), peers: rounded, note }
  process.stdout.write(`${JSON.stringify(line)}\n`)
}

/** Three digits that count are all that two runs have in common. */
const round = (value: number): number => Number(value.toPrecision(value >= 1000 ? 4 : 3))
