import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { RoomId } from '@rondo/shared/ids'
import { seededRandom } from '@rondo/shared/testing/random'
import { expect, onTestFinished, test } from 'vitest'
import { createLog } from '../../log.ts'
import { redisServer } from '../../testing/redis-server.ts'
import { aRoom } from '../specimens.ts'
import { openRedisStore } from './open.ts'

const SAVER = fileURLToPath(new URL('./saver.ts', import.meta.url))

/** Two programs that step through the same rooms; whichever is killed another one follows. */
function savers(url: string, rooms: readonly RoomId[]) {
  const steps: string[] = []
  const running = new Set<ChildProcess>()
  let heard = () => {}
  const start = () => {
    const saver = spawn(process.execPath, ['--import', 'tsx', SAVER, url, ...rooms], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    running.add(saver)
    let rest = ''
    saver.stdout.setEncoding('utf8').on('data', (text: string) => {
      const lines = (rest + text).split('\n')
      rest = lines.pop() ?? ''
      steps.push(...lines)
      heard()
    })
  }
  const end = async (saver: ChildProcess) => {
    running.delete(saver)
    saver.kill('SIGKILL')
    if (saver.exitCode === null && saver.signalCode === null) await once(saver, 'close')
  }
  start()
  start()
  onTestFinished(async () => {
    for (const saver of [...running]) await end(saver)
  })
  return {
    steps,
    /** Waits until so many more steps have been acknowledged. */
    async more(count: number) {
      const enough = steps.length + count
      await new Promise<void>((resolve) => {
        heard = () => {
          if (steps.length >= enough) resolve()
        }
        heard()
      })
    },
    async killOne(chance: number) {
      const each = [...running]
      await end(each[Math.floor(chance * each.length)] as ChildProcess)
      start()
    },
    async killAll() {
      for (const saver of [...running]) await end(saver)
    },
  }
}

for (const seed of [1, 2]) {
  test(`[D13] servers, lines and Redis die at random moments: no acknowledged save is lost, none happens twice (seed ${seed})`, {
    timeout: 180_000,
  }, async () => {
    const random = seededRandom(seed)
    const redis = await redisServer()
    const store = await openRedisStore(redis.url, { roomDays: 30, circleDays: 400, log: createLog('silent') })
    onTestFinished(() => store.close())
    const rooms = [aRoom(store), aRoom(store), aRoom(store)]
    for (const room of rooms) await store.save(room, null)
    const saving = savers(
      redis.url,
      rooms.map(({ id }) => id),
    )
    await saving.more(1)
    for (let death = 0; death < 8; death++) {
      await saving.more(Math.floor(random() * 60))
      const whom = random()
      if (whom < 0.4) {
        await redis.kill()
        await redis.start()
      } else if (whom < 0.8) await redis.command('CLIENT', 'KILL', 'TYPE', 'normal', 'SKIPME', 'yes')
      else await saving.killOne(random())
    }
    await saving.more(20)
    await saving.killAll()
    const acknowledged = saving.steps.map((line) => line.split(' ') as [RoomId, string])
    for (const { id } of rooms) {
      const found = await store.load(id)
      if (typeof found === 'string') throw new Error(found)
      const done = (found.call ?? '').trim().split(' ')
      expect(new Set(done).size).toBe(done.length)
      expect(found.version).toBe(done.length + 1)
      for (const [room, step] of acknowledged) if (room === id) expect(done).toContain(step)
    }
  })
}
