import type { RoomId, ServerId } from '@rondo/shared/ids'
import { expect, onTestFinished, test } from 'vitest'
import { createLog } from '../../log.ts'
import { redisServer } from '../../testing/redis-server.ts'
import { TestClock } from '../../testing/test-clock.ts'
import { wireTo } from '../../testing/wire.ts'
import { type StoreUnderTest, storeContract } from '../contract.ts'
import { dumpOf } from '../dump-of.ts'
import { aCircle, aRoom, later, laterCircle } from '../specimens.ts'
import type { Shelf, Versioned } from '../store.ts'
import { keys } from './keys.ts'
import { RedisStore } from './redis-store.ts'
import { toStored } from './stored.ts'

const SECOND = 1_000
const HOUR = 3_600 * SECOND
const DAY = 24 * HOUR

const NO_ROOM = '................' as RoomId

async function underTest(): Promise<StoreUnderTest> {
  const redis = await redisServer()
  const wire = await wireTo(redis.port)
  const timer = new TestClock()
  const open = async (): Promise<RedisStore> => {
    const url = `redis://127.0.0.1:${wire.port}`
    const store = new RedisStore({ url, timer, roomDays: 30, circleDays: 400, log: createLog('silent') })
    onTestFinished(() => store.close())
    await store.start()
    return store
  }
  const store = await open()
  return {
    store,
    hold() {
      redis.pause()
      return () => redis.resume()
    },
    failOnce: () => wire.cutBeforeNext(),
    async pass(milliseconds) {
      const leap = milliseconds > DAY ? 20 * HOUR : 2 * SECOND
      for (let left = milliseconds; left > 0; left -= leap) {
        await redis.elapse(Math.min(left, leap))
        timer.leap(Math.min(left, leap))
        // Answered after everything that this has set off.
        await store.load(NO_ROOM).catch(() => {})
      }
    },
    async reopenAfterCrash() {
      await redis.kill()
      await redis.start()
      return open()
    },
  }
}

storeContract('redis', underTest)

/** Two servers on one Redis, each over a wire of its own and with a clock of its own. */
async function two() {
  const redis = await redisServer()
  const open = async (start?: number) => {
    const wire = await wireTo(redis.port)
    const timer = new TestClock(start)
    const url = `redis://127.0.0.1:${wire.port}`
    const store = new RedisStore({ url, timer, roomDays: 30, circleDays: 400, log: createLog('silent') })
    onTestFinished(() => store.close())
    await store.start()
    return { store, timer, wire }
  }
  const [here, there] = [await open(), await open(0)]
  /** Some seconds later for both, in steps in which each of them gives its signs of life. */
  const pass = async (seconds: number, ...running: readonly (typeof here)[]) => {
    for (let second = 0; second < seconds; second++) {
      await redis.elapse(SECOND)
      for (const each of running) {
        each.timer.move(SECOND)
        await each.store.load(NO_ROOM)
      }
    }
  }
  return { redis, here, there, open, pass }
}

/** What a store tells of a room or a circle. */
function heardOf<Id extends string>(shelf: Pick<Shelf<Id, Versioned<Id>>, 'watch'>, id: Id) {
  const heard: (number | string)[] = []
  shelf.watch(id, (found) => heard.push(typeof found === 'string' ? found : found.version))
  return heard
}

test('[D1] what one server saves the others are told, and it is told nothing of its own', async () => {
  const { here, there } = await two()
  const room = aRoom(here.store)
  await here.store.save(room, null)
  const heardThere = heardOf(there.store, room.id)
  const heardHere = heardOf(here.store, room.id)
  // Each looks once, for what was saved while it began to listen.
  await expect.poll(() => [heardHere, heardThere]).toEqual([[1], [1]])
  await here.store.save(later(room), 1)
  await expect.poll(() => heardThere).toEqual([1, 2])
  await there.store.burn(room.id)
  await expect.poll(() => heardHere).toEqual([1, 'burned'])
  expect(heardThere).toEqual([1, 2])
})

test('[D1] what one server saves of a circle the others are told', async () => {
  const { here, there } = await two()
  const circle = aCircle(here.store)
  await here.store.circles.save(circle, null)
  const heard = heardOf(there.store.circles, circle.id)
  // A room of the same name is another thing.
  const heardOfRoom = heardOf(there.store, circle.id as string as RoomId)
  await expect.poll(() => heard).toEqual([1])
  await here.store.circles.save(laterCircle(circle), 1)
  await expect.poll(() => heard).toEqual([1, 2])
  await here.store.circles.burn(circle.id)
  await expect.poll(() => heard).toEqual([1, 2, 'burned'])
  expect(heardOfRoom).toEqual(['unknown'])
})

test('[D2] what was saved while a server could not listen it finds when it can again', async () => {
  const { redis, here, there } = await two()
  const room = aRoom(here.store)
  await here.store.save(room, null)
  const heard = heardOf(there.store, room.id)
  await expect.poll(() => heard).toEqual([1])
  there.wire.cutBeforeNext()
  await redis.command('CLIENT', 'KILL', 'TYPE', 'pubsub')
  await here.store.save(later(room), 1)
  await expect.poll(() => heard).toEqual([1, 2])
})

test('[D2] what got lost on the way is found by comparing the versions every 10 s', async () => {
  const { redis, here, pass } = await two()
  const room = aRoom(here.store)
  await here.store.save(room, null)
  const heard = heardOf(here.store, room.id)
  await expect.poll(() => heard).toEqual([1])
  await redis.command('SET', keys.rooms.thing(room.id), toStored(later(room), room.id, 'another' as ServerId))
  await pass(9, here)
  expect(heard).toEqual([1])
  await pass(2, here)
  await expect.poll(() => heard).toEqual([1, 2])
})

test('[D3] all servers tell the store’s time, which does not go back when its machine’s does', async () => {
  const { redis, here, there, pass } = await two()
  const apart = () => Math.abs(here.store.now() - there.store.now())
  expect(apart()).toBeLessThan(2_000)
  await pass(3, here, there)
  expect(apart()).toBeLessThan(2_000)
  const before = here.store.now()
  await redis.command('INCRBY', keys.shift, String(-2 * HOUR))
  await pass(3, here, there)
  const late = await lateComer()
  for (const store of [here.store, there.store, late]) {
    expect(store.now()).toBeGreaterThanOrEqual(before)
    expect(store.now()).toBeLessThan(before + HOUR)
  }

  async function lateComer(): Promise<RedisStore> {
    const store = new RedisStore({
      url: redis.url,
      timer: new TestClock(0),
      roomDays: 30,
      circleDays: 400,
      log: createLog('silent'),
    })
    onTestFinished(() => store.close())
    await store.start()
    return store
  }
})

test('[D4] a server is gone when it has given no sign of life for 10 s', async () => {
  const { here, there, pass } = await two()
  await pass(5, here, there)
  expect(here.store.goneSince(there.store.server)).toBeNull()
  const alive = here.store.now()
  await there.store.close()
  await pass(7, here)
  expect(here.store.goneSince(there.store.server)).toBeNull()
  await pass(8, here)
  await expect.poll(() => here.store.goneSince(there.store.server)).not.toBeNull()
  const since = Number(here.store.goneSince(there.store.server))
  expect(since).toBeGreaterThan(alive - 5_000)
  expect(since).toBeLessThan(alive + 5_000)
})

test('[D5] nobody is gone because Redis was silent', async () => {
  const { redis, here, there, pass } = await two()
  await pass(5, here, there)
  await redis.kill()
  await there.store.close()
  here.timer.leap(60_000)
  expect(here.store.goneSince(there.store.server)).toBeNull()
  await redis.start()
  await redis.elapse(60_000)
  // For all this server knows the other one is on its way back.
  await pass(5, here)
  expect(here.store.goneSince(there.store.server)).toBeNull()
  // Its lease begins anew with the first answer after the silence, however long the way back took.
  const gone = () => here.store.goneSince(there.store.server) !== null
  for (let second = 0; second < 60 && !gone(); second++) await pass(1, here)
  expect(gone()).toBe(true)
})

test('[S4] a save whose answer got lost has happened, and its outcome is unknown', async () => {
  const { here, there } = await two()
  // With nobody else to publish to, the next thing that Redis says is the answer.
  await there.store.close()
  await expect.poll(() => here.store.load(NO_ROOM)).toBe('unknown')
  const room = aRoom(here.store)
  await here.store.save(room, null)
  here.wire.cutAfterNext()
  await expect(here.store.save(later(room), 1)).rejects.toThrow()
  expect(await here.store.load(room.id)).toEqual(later(room))
  expect(await here.store.save(later(room), 1)).toBe('changed')
})

test('[D6] what cannot be sent fails at once, and is not done later', async () => {
  const { redis, here } = await two()
  const room = aRoom(here.store)
  await here.store.save(room, null)
  await redis.kill()
  await expect(here.store.save(later(room), 1)).rejects.toThrow()
  await expect(here.store.save(later(room), 1)).rejects.toThrow()
  await redis.start()
  expect(await here.store.load(room.id)).toEqual(room)
})

test('[D6] a line that is dead is replaced, and no answer goes to another question', async () => {
  const { redis, here } = await two()
  const rooms = Array.from({ length: 20 }, () => aRoom(here.store))
  await Promise.all(rooms.map((room) => here.store.save(room, null)))
  redis.pause()
  const unsure = rooms.map((room) => here.store.save(later(room), 1))
  const refused = Promise.allSettled(unsure)
  here.timer.move(20_000)
  expect((await refused).map(({ status }) => status)).toEqual(rooms.map(() => 'rejected'))
  redis.resume()
  await expect.poll(() => here.store.load(NO_ROOM).catch(() => 'not yet')).toBe('unknown')
  for (const room of rooms) expect(await here.store.load(room.id)).toMatchObject({ id: room.id })
})

test('[S5] a burned room leaves no byte in the files', async () => {
  const { redis, here } = await two()
  const [room, other] = [aRoom(here.store), aRoom(here.store)]
  await here.store.save(other, null)
  await here.store.save(room, null)
  await here.store.save(later(room), 1)
  expect(await dumpOf(redis.directory)).toContain(room.title)
  // One rewrite that began before the burning does not do.
  await redis.command('BGREWRITEAOF')
  await here.store.burn(room.id)
  await expect
    .poll(async () => {
      here.timer.move(3_000)
      return (await dumpOf(redis.directory)).includes(room.title)
    })
    .toBe(false)
  expect(await here.store.load(other.id)).toEqual(other)
  expect(await dumpOf(redis.directory)).toContain(other.title)
})
