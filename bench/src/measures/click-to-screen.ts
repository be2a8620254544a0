import type { Figure } from '../figure.ts'
import { percentile } from '../median.ts'
import type { StoreUsed } from '../stores.ts'
import { moderate } from './moderate.ts'

const ROOMS = 200
const WATCHED = 40
/** Milliseconds between the clicks of a room. */
const CLICKS = 200
const OTHERS = 500
const SECONDS = 30

/** From a click of one member until another member's client has applied what changed, while 200 rooms are busy as in life. */
export async function clickToScreen(stores: readonly StoreUsed[]): Promise<readonly Figure[]> {
  const figures: Figure[] = []
  for (const { suffix, env } of stores) {
    const setting = { rooms: ROOMS, watched: WATCHED, clicks: CLICKS, others: OTHERS, seconds: SECONDS, env }
    const { latencies, eventLoop, processor, deliveries } = await moderate(setting)
    const note =
      `${latencies.length} clicks (hand.raise, hand.lower) in ${WATCHED} rooms of full clients, beside ${ROOMS - WATCHED} rooms with a command every ` +
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
    ] as const)
      figures.push(figure(`click to screen ${name}`, percentile(latencies, part), note))
    figures.push(figure('event loop delay p50', eventLoop.p50, 'of the server, in the same run'))
    figures.push(
      figure(
        'event loop delay p99',
        eventLoop.p99,
        `of the server, in the same run; most ${eventLoop.most.toFixed(1)} ms`,
      ),
    )
  }
  return figures
}
