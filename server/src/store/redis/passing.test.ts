import { expect, onTestFinished, test } from 'vitest'
import { createLog } from '../../log.ts'
import type { RedisProcess } from '../../testing/redis-process.ts'
import { redisServer } from '../../testing/redis-server.ts'
import { TestClock } from '../../testing/test-clock.ts'
import { dumpOf } from '../dump-of.ts'
import { aRoom } from '../specimens.ts'
import { keys } from './keys.ts'
import { RedisStore } from './redis-store.ts'

/** Longer than an envelope. */
const SIZE = 1_300

/** Two servers on one Redis. Their clocks stand: nothing here waits for its time to be up unless a test moves them. */
async function two() {
  const redis = await redisServer()
  const timer = new TestClock()
  const open = async () => {
    const store = new RedisStore({ url: redis.url, timer, roomDays: 30, circleDays: 400, log: createLog('silent') })
    onTestFinished(() => store.close())
    await store.start()
    return store
  }
  return { redis, timer, here: await open(), there: await open() }
}

/** One that receives, and answers when a test lets it. */
function slowly(store: RedisStore) {
  const answers: ((bytes: Uint8Array) => void)[] = []
  store.receive(() => new Promise((answer) => answers.push(answer)))
  const received = (count: number) => expect.poll(() => answers.length).toBe(count)
  return { answers, received }
}

const everyValue = Uint8Array.from({ length: SIZE }, (_, place) => place % 256)

test('[E12] bytes of every value go to another server, and its answer comes back', async () => {
  const { here, there } = await two()
  there.receive(async (bytes) => bytes.toReversed())
  const passed = Uint8Array.from(everyValue)
  expect(await here.send(there.server, passed)).toEqual(everyValue.toReversed())
  expect(await here.send(there.server, new Uint8Array())).toEqual(new Uint8Array())
  expect(passed).toEqual(everyValue)
})

test('[E12] of many at once, both ways, each has its own answer', async () => {
  const { here, there } = await two()
  const numbers = Array.from({ length: 300 }, (_, number) => number)
  const bytesOf = (server: string, number: number) => Buffer.from(`${server} ${number}`.padEnd(SIZE))
  for (const store of [here, there]) {
    const waiting: (() => void)[] = []
    store.receive(async (bytes) => {
      // The last one to come is the first to be answered.
      await new Promise<void>((go) => {
        if (waiting.push(go) === numbers.length) for (const each of waiting.toReversed()) each()
      })
      return Buffer.concat([Buffer.from(store.server), bytes])
    })
  }
  const sent = [
    { from: here, to: there },
    { from: there, to: here },
  ].flatMap(({ from, to }) =>
    numbers.map(async (number) => {
      const answer = await from.send(to.server, bytesOf(from.server, number))
      expect(Buffer.from(answer ?? []).toString()).toBe(`${to.server}${bytesOf(from.server, number)}`)
    }),
  )
  await Promise.all(sent)
})

test('[E12] a server that fails says so at once', async () => {
  const { here, there } = await two()
  expect(await here.send(there.server, everyValue)).toBeNull()
  there.receive(() => {
    throw new Error('It cannot be read')
  })
  expect(await here.send(there.server, everyValue)).toBeNull()
})

test('[E12] a server that is gone gives nothing, at once', async () => {
  const { redis, here, there } = await two()
  there.receive(async (bytes) => bytes)
  await there.close()
  await expect.poll(() => listenersOf(redis, there)).toBe(0)
  expect(await here.send(there.server, everyValue)).toBeNull()
})

test('[E12] a server that does not answer is waited for 3 s, and an answer after that is no answer to another question', async () => {
  const { here, there, timer } = await two()
  const { answers, received } = slowly(there)
  const first = here.send(there.server, Uint8Array.of(1))
  await received(1)
  timer.move(2_900)
  const second = here.send(there.server, Uint8Array.of(2))
  await received(2)
  timer.move(200)
  expect(await first).toBeNull()
  answers[0]?.(Uint8Array.of(1))
  answers[1]?.(Uint8Array.of(2))
  expect(await second).toEqual(Uint8Array.of(2))
})

test('[E12] what is on its way when a server closes ends', async () => {
  const { here, there } = await two()
  const { answers, received } = slowly(there)
  const sent = here.send(there.server, everyValue)
  await received(1)
  await here.close()
  expect(await sent).toBeNull()
  expect(await here.send(there.server, everyValue)).toBeNull()
  answers[0]?.(everyValue)
})

test('[E12] without Redis there is no waiting, and afterwards all is as before', async () => {
  const { redis, here, there } = await two()
  there.receive(async (bytes) => bytes)
  await redis.kill()
  expect(await here.send(there.server, everyValue)).toBeNull()
  await redis.start()
  await expect.poll(() => listenersOf(redis, there)).toBe(1)
  await expect.poll(() => here.send(there.server, everyValue)).toEqual(everyValue)
})

test('[E12] what is no parcel changes nothing', async () => {
  const { redis, here, there } = await two()
  there.receive(async (bytes) => bytes)
  for (const message of ['', ' ', 'answer', 'answer  1', `question ${'x'.repeat(SIZE)}`]) {
    await redis.command('PUBLISH', keys.to(here.server), message)
  }
  expect(await here.send(there.server, everyValue)).toEqual(everyValue)
})

test('[E7] Redis keeps nothing of what was passed on: no file, no key, no line of the slow log', async () => {
  const { redis, here, there } = await two()
  await redis.command('CONFIG', 'SET', 'slowlog-log-slower-than', '0')
  const [question, answer] = ['what is asked '.repeat(90), 'what is answered '.repeat(70)]
  let received = ''
  there.receive(async (bytes) => {
    received = Buffer.from(bytes).toString()
    return Buffer.from(answer)
  })
  expect(await here.send(there.server, Buffer.from(question))).toEqual(Uint8Array.from(Buffer.from(answer)))
  expect(received).toBe(question)
  const slow = JSON.stringify(await redis.command('SLOWLOG', 'GET', '-1'))
  expect(slow).toContain(keys.to(there.server))
  // What is saved afterwards stands behind it in the file.
  const room = aRoom(here)
  await here.save(room, null)
  const files = await dumpOf(redis.directory)
  expect(files).toContain(room.title)
  expect(files).not.toContain(keys.to(there.server))
  for (const kept of [files, slow, await valuesIn(redis)]) {
    expect(kept).not.toContain('what is asked')
    expect(kept).not.toContain('what is answered')
  }
})

const listenersOf = async (redis: RedisProcess, { server }: RedisStore): Promise<unknown> =>
  ((await redis.command('PUBSUB', 'NUMSUB', keys.to(server))) as unknown[])[1]

/** Every key, and what is under it as Redis would write it to a file. */
async function valuesIn(redis: RedisProcess): Promise<string> {
  const names = (await redis.command('KEYS', '*')) as string[]
  const values = await Promise.all(names.map((name) => redis.command('DUMP', name)))
  return [...names, ...values].join(' ')
}
