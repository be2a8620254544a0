import { type Figure, printFigure } from './figure.ts'
import { board } from './measures/board.ts'
import { clickToScreen } from './measures/click-to-screen.ts'
import { deliveries, oneAtATime } from './measures/deliveries.ts'
import { envelopes } from './measures/envelopes.ts'
import { frames } from './measures/frames.ts'
import { memory } from './measures/memory.ts'
import { rooms } from './measures/rooms.ts'
import { withStores } from './stores.ts'

interface Measure {
  /** The beginnings of the names of its figures. */
  readonly names: readonly string[]
  figures(hasRedis: boolean): Promise<readonly Figure[]>
}

const measures: readonly Measure[] = [
  {
    names: ['room deliveries', 'room commands', 'deliveries a second of processor'],
    figures: (hasRedis) => withStores(hasRedis, deliveries),
  },
  {
    names: ['one at a time: '],
    figures: (hasRedis) => withStores(hasRedis, oneAtATime),
  },
  { names: ['room memory'], figures: memory },
  { names: ['click to screen', 'event loop delay'], figures: (hasRedis) => withStores(hasRedis, clickToScreen) },
  { names: ['envelopes processor', 'envelopes longest stretch'], figures: envelopes },
  {
    names: ['board updates', 'board p99', 'board at a pace p99', 'board memory'],
    figures: (hasRedis) => withStores(hasRedis, board),
  },
  { names: ['frames'], figures: frames },
  { names: ['processor a room', 'click to screen p99'], figures: rooms },
]

/** Measures and prints every figure whose name begins with `name`; false: there is none. */
export async function bench(name: string, hasRedis: boolean): Promise<boolean> {
  const isAsked = (figure: string) => figure.startsWith(name) || name.startsWith(figure)
  const asked = measures.filter(({ names }) => names.some(isAsked))
  for (const measure of asked) {
    for (const figure of await measure.figures(hasRedis)) if (figure.name.startsWith(name)) printFigure(figure)
  }
  return asked.length > 0
}
