import { type EventLoop, Subject } from '../subject.ts'

export interface Moderate {
  /** Milliseconds from click to screen. */
  readonly latencies: readonly number[]
  readonly eventLoop: EventLoop
  /** Part of a processor that the server used. */
  readonly processor: number
  /** Bytes of the server's memory after garbage collection. */
  readonly rss: number
  readonly deliveries: number
}

interface Setting {
  readonly rooms: number
  /** Of these rooms so many are watched. */
  readonly watched: number
  /** Milliseconds from one click to the next in a watched room, and in every other one. */
  readonly clicks: number
  readonly others: number
  readonly seconds: number
  readonly env: Readonly<Record<string, string>>
}

const PEOPLE = 8
const WARM = 3

/** A server with so many rooms in which people click now and then. */
export async function moderate({ rooms, watched, clicks, others, seconds, env }: Setting): Promise<Moderate> {
  const subject = await Subject.start('rondo', [], env)
  try {
    await subject.open(rooms - watched, PEOPLE)
    await subject.openWatched(watched, PEOPLE)
    await subject.watch(WARM, clicks)
    await subject.resetEventLoop()
    const before = await subject.usage()
    const [counts, latencies] = await Promise.all([
      subject.drive(0, seconds, { every: others }),
      subject.watch(seconds, clicks),
    ])
    const after = await subject.usage()
    const eventLoop = await subject.eventLoop()
    const { rss } = await subject.memory()
    return {
      latencies,
      eventLoop,
      processor: (after.processor - before.processor) / (after.at - before.at),
      rss,
      deliveries: (counts.deliveries + latencies.length * PEOPLE) / seconds,
    }
  } finally {
    await subject.end()
  }
}
