import type { Figure } from '../figure.ts'
import type { Kind } from '../load/load.ts'
import { median, spread } from '../median.ts'
import type { Recorded } from '../recorded.ts'
import { type Memory, Subject } from '../subject.ts'
import { recorded } from './deliveries.ts'

const PEOPLE = 8
/** Rooms that are there beforehand, so that what is made once is not counted. */
const FIRST = 20
const ROOMS = 180
const REPETITIONS = 3
/** Seconds of commands, one a room every second, before memory is read. */
const SECONDS = 4
const PACE = { every: 1000 }

async function member(kind: Kind, steps: Recorded): Promise<Memory> {
  const subject = await Subject.start(kind, steps)
  try {
    await subject.open(FIRST, PEOPLE)
    await subject.drive(0, SECONDS, PACE)
    const before = await subject.memory()
    await subject.open(ROOMS, PEOPLE)
    await subject.drive(0, SECONDS, PACE)
    const after = await subject.memory()
    const members = ROOMS * PEOPLE
    return { rss: (after.rss - before.rss) / members, heap: (after.heap - before.heap) / members }
  } finally {
    await subject.end()
  }
}

/** Bytes that one more member of a room costs a server. */
export async function memory(): Promise<readonly Figure[]> {
  const steps = await recorded()
  const read: Record<Kind, Memory[]> = { rondo: [], 'socket.io': [], ws: [] }
  for (let times = 0; times < REPETITIONS; times++)
    for (const kind of ['rondo', 'socket.io', 'ws'] as const) read[kind].push(await member(kind, steps))

  const figure = (name: string, value: (memory: Memory) => number, note: string): Figure => {
    const of = (kind: Kind) => read[kind].map(value)
    return {
      name,
      unit: 'bytes a member',
      lower: true,
      ours: median(of('rondo')),
      peers: { 'socket.io': median(of('socket.io')), ws: median(of('ws')) },
      note: `${note}; ours ${spread(of('rondo'))}, socket.io ${spread(of('socket.io'))}`,
    }
  }
  const how = `${ROOMS} rooms of ${PEOPLE} more in live sessions, after garbage collection; medians of ${REPETITIONS} runs in turn`
  return [
    figure('room memory', ({ heap }) => heap, `heap and buffers, the rooms themselves included; ${how}`),
    figure(
      'room memory, resident',
      ({ rss }) => rss,
      `what the operating system counts, the store’s caches included; ${how}`,
    ),
  ]
}
