import type { RoomId } from '@rondo/shared/ids'
import { milliseconds } from '@rondo/shared/time'
import { onTestFinished } from 'vitest'
import { createApp } from '../app.ts'
import { createLog } from '../log.ts'
import { RedisStore } from '../store/redis/redis-store.ts'
import { type Arrival, Guest } from './guest.ts'
import { freshOpening } from './opening.ts'
import type { RedisProcess } from './redis-process.ts'
import { redisServer } from './redis-server.ts'
import { temporaryDirectory } from './temporary-directory.ts'
import { TestClock } from './test-clock.ts'
import { type Wire, wireTo } from './wire.ts'

const SECOND = 1_000
const NO_ROOM = '................' as RoomId

/** One of several servers on one Redis. */
export interface SharingServer {
  readonly port: number
  readonly store: RedisStore
  readonly wire: Wire
  readonly timer: TestClock
  readonly log: readonly string[]
  /** Ends it as a crash would: its connections break, its lease is renewed no more. */
  crash(): Promise<void>
}

async function sharingServer(redis: RedisProcess, start: number): Promise<SharingServer> {
  const wire = await wireTo(redis.port)
  const timer = new TestClock(start)
  const log: string[] = []
  const lines = createLog('info', { write: (line) => void log.push(line) })
  const store = new RedisStore({
    url: `redis://127.0.0.1:${wire.port}`,
    timer,
    roomDays: 30,
    circleDays: 400,
    log: lines,
  })
  await store.start()
  const app = createApp({
    store,
    clock: store.clock,
    random: Math.random,
    log: lines,
    config: {
      minute: milliseconds(60_000),
      roomSize: 24,
      circleDays: 400,
      trustProxy: false,
      reportingNote: null,
      clientDirectory: await temporaryDirectory(),
    },
  })
  const { port } = await app.listen('127.0.0.1', 0)
  const crash = async () => {
    await store.close()
    await app.stop()
  }
  onTestFinished(crash)
  return { port, store, wire, timer, log, crash }
}

/** Two servers on one Redis with a room open in it, and clocks that the test moves. */
export async function twoServers() {
  const redis = await redisServer()
  const [one, other] = [await sharingServer(redis, 0), await sharingServer(redis, 1_000_000)]
  const { keys, seat, opening } = freshOpening()
  const response = await fetch(`http://127.0.0.1:${one.port}/api/rooms`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(opening),
  })
  if (response.status !== 201) throw new Error(`The room was not opened: ${response.status}`)

  const come = async (name: string, server: SharingServer, changes: Partial<Arrival> = {}) => {
    const guest = new Guest({ port: server.port, keys, ...changes })
    const answer = await guest.join(name)
    if ('refused' in answer) throw new Error(`${name} could not join: ${answer.refused}`)
    return guest
  }
  /** Time goes by for Redis and these servers, a second at a time. */
  const pass = async (seconds: number, ...servers: readonly SharingServer[]) => {
    for (let second = 0; second < seconds; second++) {
      await redis.elapse(SECOND)
      for (const { timer, store } of servers) {
        timer.move(SECOND)
        // Answered after whatever that has set off.
        await store.load(NO_ROOM)
      }
    }
  }
  return { redis, one, other, pass, come, keys, seat, id: keys.room as RoomId }
}
