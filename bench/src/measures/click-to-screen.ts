import type { Figure } from '../figure.ts'
import { median, percentile, spread } from '../median.ts'
import type { StoreUsed } from '../stores.ts'
import { type Moderate, moderate } from './moderate.ts'

const ROOMS = 200
const WATCHED = 40
/** Milliseconds between the clicks of a room. */
const CLICKS = 200
const OTHERS = 500
const SECONDS = 15
const REPETITIONS = 3

/** From a click of one member until another member's client has applied what changed, while 200 rooms are busy as in life. */
export async function clickToScreen(stores: readonly StoreUsed[]): Promise<readonly Figure[]> {
  const figures: Figure[] = []
  for (const { suffix, env } of stores) {
    const setting = { rooms: ROOMS, watched: WATCHED, clicks: CLICKS, others: OTHERS, seconds: SECONDS, env }
    const runs: Moderate[] = []
    for (let times = 0; times < REPETITIONS; times++) runs.push(await moderate(setting))
    const of = (value: (run: Moderate) => number) => median(runs.map(value))
    const deliveries = of((run) => run.deliveries)
    const processor = of((run) => run.processor)
    const clicks = runs.reduce((sum, { latencies }) => sum + latencies.length, 0)
    const note =
      `medians of ${REPETITIONS} runs with ${clicks} clicks in all (hand.raise, hand.lower) in ${WATCHED} rooms of full clients, beside ${ROOMS - WATCHED} rooms with a command every ` +
      `${OTHERS} ms: ${Math.round(deliveries)} deliveries/s; server’s processor ${Math.round(100 * processor)} %`
    const figure = (name: string, ours: number, note: string): Figure => ({
      name: `${name}${suffix}`,
      unit: 'ms',
      lower: true,
      ours,
      peers: {},
      note,
    })
    for (const [name, part] of [
      ['p50', 0.5],
      ['p99', 0.99],
      ['p999', 0.999],
    ] as const) {
      const values = runs.map(({ latencies }) => percentile(latencies, part))
      figures.push(figure(`click to screen ${name}`, median(values), `${note}; ${spread(values, 1)}`))
    }
    const loop = 'of the server, in the same runs'
    figures.push(
      figure(
        'event loop delay p50',
        of(({ eventLoop }) => eventLoop.p50),
        loop,
      ),
    )
    const most = Math.max(...runs.map(({ eventLoop }) => eventLoop.most))
    const p99 = of(({ eventLoop }) => eventLoop.p99)
    figures.push(figure('event loop delay p99', p99, `${loop}; most ${most.toFixed(1)} ms`))
  }
  return figures
}
