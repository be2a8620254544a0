import type { Figure } from '../figure.ts'
import { percentile } from '../median.ts'
import { moderate } from './moderate.ts'

const COUNTS = [10, 100, 1000] as const
const WATCHED = 5
/** Milliseconds between the commands of a room. */
const EVERY = 1000
const SECONDS = 20

/** What one more room costs, with ten, a hundred and a thousand of them: the same, if the cost is a line. */
export async function rooms(): Promise<readonly Figure[]> {
  const figures: Figure[] = []
  for (const count of COUNTS) {
    const setting = { rooms: count, watched: WATCHED, clicks: EVERY, others: EVERY, seconds: SECONDS, env: {} }
    const { latencies, processor, rss, deliveries } = await moderate(setting)
    const note =
      `${count} rooms of 8 on one server, a command a second in each: ${Math.round(deliveries)} deliveries/s; ` +
      `server’s processor ${(100 * processor).toFixed(1)} %, memory ${Math.round(rss / 2 ** 20)} MiB`
    const figure = (name: string, unit: string, ours: number): Figure => ({
      name: `${name}, ${count} rooms`,
      unit,
      lower: true,
      ours,
      peers: {},
      note,
    })
    figures.push(figure('processor a room', 'ms a second', (1000 * processor) / count))
    figures.push(figure('click to screen p99', 'ms', percentile(latencies, 0.99)))
  }
  return figures
}
