import { appendFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeHeapSnapshot } from 'node:v8'
import { milliseconds } from '@rondo/shared/time'
import { destination } from 'pino'
import { createApp } from '../app.ts'
import { createLog } from '../log.ts'
import { openEmbeddedStore } from '../store/embedded/open.ts'
import type { Store } from '../store/store.ts'
import { TestClock } from '../testing/test-clock.ts'
import { FILES, type Order } from './subject-files.ts'

/** Writes down every version of a room that was kept. */
const watched = (store: Store, file: string): Store =>
  new Proxy(store, {
    get(target, name) {
      if (name === 'save') {
        const save: Store['save'] = async (room, expected) => {
          const saved = await target.save(room, expected)
          if (saved === 'saved') appendFileSync(file, `${room.id} ${JSON.stringify(room)}\n`)
          return saved
        }
        return save
      }
      const part: unknown = Reflect.get(target, name)
      return typeof part === 'function' ? part.bind(target) : part
    },
  })

/** The real app, in this process alone, with a clock that its parent moves; what it says and keeps goes to files. */
async function serve(directory: string): Promise<void> {
  const clock = new TestClock()
  const store = await openEmbeddedStore(join(directory, FILES.store), { clock, roomDays: 30, circleDays: 400 })
  const app = createApp({
    store: watched(store, join(directory, FILES.versions)),
    clock,
    random: Math.random,
    log: createLog('debug', destination({ dest: join(directory, FILES.log), sync: true })),
    config: {
      minute: milliseconds(60_000),
      roomSize: 24,
      circleDays: 400,
      trustProxy: false,
      clientDirectory: directory,
      reportingNote: null,
    },
  })
  process.on('message', (order: Order) => {
    switch (order.do) {
      case 'move':
        clock.move(order.milliseconds)
        return process.send?.({ done: order.id })
      case 'snapshot':
        writeHeapSnapshot(join(directory, FILES.heap))
        return process.send?.({ done: order.id })
      default:
        return order satisfies never
    }
  })
  process.once('disconnect', () => process.exit(1))
  const { port } = await app.listen('127.0.0.1', 0)
  process.send?.({ port, now: clock.now() })
}

await serve(process.argv[2] ?? '')
