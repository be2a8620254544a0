import type { Figure } from '../figure.ts'
import type { Counts, Kind } from '../load/load.ts'
import { median, spread } from '../median.ts'
import type { Recorded } from '../recorded.ts'
import type { StoreUsed } from '../stores.ts'
import { Subject } from '../subject.ts'

const ROOMS = 200
const PEOPLE = 8
const REPETITIONS = 5
const WARM = 4
const SECONDS = 4
/** Every listener has a command under way: one speaks, and seven raise and lower their hands. */
const ALL = PEOPLE - 1
const PEERS = ['socket.io', 'ws'] as const

interface Run extends Counts {
  /** Seconds of the processor that the server used, all its threads together. */
  readonly server: number
}

async function run(kind: Kind, recorded: Recorded, atATime: number, env: StoreUsed['env'] = {}): Promise<Run> {
  const subject = await Subject.start(kind, recorded, env)
  try {
    await subject.open(ROOMS, PEOPLE)
    const before = await subject.usage()
    const counts = await subject.drive(WARM, SECONDS, { atATime })
    const after = await subject.usage()
    return { ...counts, server: ((after.processor - before.processor) / counts.allCommands) * counts.commands }
  } finally {
    await subject.end()
  }
}

/** What a Rondo server sends for one round of the load's commands. */
export async function recorded(): Promise<Recorded> {
  const subject = await Subject.start('rondo')
  try {
    await subject.open(1, PEOPLE)
    return await subject.record()
  } finally {
    await subject.end()
  }
}

/** Saturated: every listener sends the next command as soon as the last one is acknowledged. */
export const deliveries = (stores: readonly StoreUsed[]): Promise<readonly Figure[]> => saturated(stores, ALL, '')

/** Saturated, but only one command is under way in a room: nothing waits that could share a save. */
export const oneAtATime = (stores: readonly StoreUsed[]): Promise<readonly Figure[]> =>
  saturated(stores.slice(0, 1), 1, 'one at a time: ')

async function saturated(stores: readonly StoreUsed[], atATime: number, how: string): Promise<readonly Figure[]> {
  const steps = await recorded()
  const runs = new Map<string, Run[]>()
  const add = async (name: string, run: Promise<Run>) => void runs.set(name, [...(runs.get(name) ?? []), await run])
  for (let times = 0; times < REPETITIONS; times++) {
    for (const { suffix, env } of stores) await add(`ours${suffix}`, run('rondo', steps, atATime, env))
    for (const peer of PEERS) await add(peer, run(peer, steps, atATime))
  }
  return stores.flatMap(({ suffix }) => figuresOf(`ours${suffix}`, how, suffix, runs, steps, atATime))
}

function figuresOf(
  ours: string,
  how: string,
  suffix: string,
  runs: ReadonlyMap<string, readonly Run[]>,
  steps: Recorded,
  atATime: number,
): readonly Figure[] {
  const of = (name: string, value: (run: Run) => number) => (runs.get(name) ?? []).map(value)
  const figure = (name: string, unit: string, value: (run: Run) => number, note: string): Figure => ({
    name: `${how}${name}${suffix}`,
    unit,
    ours: median(of(ours, value)),
    peers: Object.fromEntries(PEERS.map((peer) => [peer, median(of(peer, value))])),
    note,
  })
  const rate = (run: Run) => run.deliveries / run.seconds
  const percent = (name: string, value: (run: Run) => number) =>
    `${Math.round(100 * median(of(name, (run) => value(run) / run.seconds)))} %`
  const busy = [ours, ...PEERS].map((name) => `${name} ${percent(name, ({ server }) => server)}`).join(', ')
  const bytes = Buffer.byteLength(JSON.stringify(steps.map(({ change }) => change))) / steps.length
  return [
    figure(
      'room deliveries',
      'deliveries/s',
      rate,
      `${ROOMS} rooms of ${PEOPLE} in open talk, hand.raise and hand.lower, ${atATime === 1 ? 'one command' : `${atATime} commands`} at a time a room, changes of ${Math.round(bytes)} bytes; ` +
        `medians of ${REPETITIONS} runs in turn, ours ${spread(of(ours, rate))}, socket.io ${spread(of('socket.io', rate))}; ` +
        `processor of the server: ${busy}, of the load: ${percent(ours, ({ processor }) => processor)}; ` +
        'the peers send the same bytes to the same receivers, with no check and no store',
    ),
    figure(
      'room commands',
      'commands/s',
      (run) => run.commands / run.seconds,
      `acknowledged, in the runs of ${how}room deliveries${suffix}`,
    ),
    figure(
      'deliveries a second of processor',
      'deliveries/s',
      (run) => run.deliveries / run.server,
      'all threads of the server, in the same runs: says more than these when the machine has other work to do',
    ),
  ]
}
