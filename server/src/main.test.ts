import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { Guest } from './testing/guest.ts'
import { freshOpening } from './testing/opening.ts'
import { redisServer } from './testing/redis-server.ts'
import { temporaryDirectory } from './testing/temporary-directory.ts'

const MAIN = fileURLToPath(new URL('./main.ts', import.meta.url))
const SLOW = { timeout: 60_000 }

interface Program {
  readonly process: ChildProcess
  readonly ended: Promise<number | null>
  said(): string
  complained(): string
}

function run(environment: Record<string, string>): Program {
  const child = spawn(process.execPath, ['--import', 'tsx', MAIN], {
    env: { ...process.env, ...environment },
    stdio: 'pipe',
  })
  let out = ''
  let err = ''
  child.stdout.on('data', (data) => {
    out += data
  })
  child.stderr.on('data', (data) => {
    err += data
  })
  const ended = once(child, 'close').then(([code]) => code as number | null)
  onTestFinished(async () => {
    child.kill('SIGKILL')
    await ended
  })
  return { process: child, ended, said: () => out, complained: () => err }
}

/** Waits until it says where it listens. */
async function portOf(program: Program): Promise<number> {
  await expect
    .poll(() => program.complained() + program.said(), { timeout: 40_000 })
    .toMatch(/localhost:\d+|could not be used/)
  return Number(/localhost:(\d+)/.exec(program.said())?.[1])
}

test('[S81] it says in a few lines where it listens, where it stores and how to stop', SLOW, async () => {
  const directory = await temporaryDirectory()
  const program = run({ PORT: '0', DATA_DIR: directory })
  const port = await portOf(program)
  expect(program.said()).toContain(directory)
  expect(program.said()).toContain('Ctrl+C')
  expect(program.said().split('\n').length).toBeLessThan(8)
  for (const host of ['127.0.0.1', '[::1]', 'localhost']) {
    const health = await fetch(`http://${host}:${port}/healthz`).catch((error) => error.cause.code)
    // A machine may be without IPv6.
    if (host !== '[::1]' || typeof health !== 'string') expect(await health.json()).toEqual({ ok: true })
  }

  const samePort = run({ PORT: String(port), DATA_DIR: await temporaryDirectory() })
  expect(await samePort.ended).toBe(1)
  expect(samePort.complained().trim()).toMatch(new RegExp(`^Port ${port} is in use: .*\\.$`))

  const sameDirectory = run({ PORT: '0', DATA_DIR: directory })
  expect(await sameDirectory.ended).toBe(1)
  expect(sameDirectory.complained().trim()).toMatch(/^Another server uses .*\.$/)
})

test('[S82] it stops within 5 s although people are connected', SLOW, async () => {
  const program = run({ PORT: '0', DATA_DIR: await temporaryDirectory() })
  const guest = await firstGuest(await portOf(program))
  const asked = performance.now()
  program.process.kill('SIGTERM')
  expect(await program.ended).toBe(0)
  expect(performance.now() - asked).toBeLessThan(5_000)
  await guest.until(() => !guest.socket.connected)
  expect(program.complained()).toBe('')
})

test('[S44] killed and started again, it has everything it acknowledged', SLOW, async () => {
  const directory = await temporaryDirectory()
  const first = run({ PORT: '0', DATA_DIR: directory })
  const guest = await firstGuest(await portOf(first))
  await guest.reaches(await guest.ask({ type: 'plan.set', minutes: 37, mustEndBy: null }))
  first.process.kill('SIGKILL')
  await first.ended
  const second = run({ PORT: '0', DATA_DIR: directory })
  const back = guest.another({ port: await portOf(second), device: guest.device })
  await back.until(() => back.all !== null)
  expect(back.all?.schedule.minutes).toBe(37)
  expect(back.lastCommand).toBe(1)
})

async function firstGuest(port: number): Promise<Guest> {
  const { keys, seat, opening } = freshOpening()
  const headers = { 'Content-Type': 'application/json' }
  await fetch(`http://127.0.0.1:${port}/api/rooms`, { method: 'POST', headers, body: JSON.stringify(opening) })
  const guest = new Guest({ port, keys, seat })
  await guest.join('Ada')
  return guest
}

test('[D1] with REDIS_URL rooms are in Redis, and a second server is beside the first', SLOW, async () => {
  const { url } = await redisServer()
  const setting = { PORT: '0', REDIS_URL: url, DATA_DIR: '/nowhere' }
  const first = run(setting)
  const guest = await firstGuest(await portOf(first))
  const second = run(setting)
  expect(first.said()).toContain(`Redis at ${new URL(url).host}`)
  const phone = guest.another({ port: await portOf(second) })
  await phone.until(() => phone.all !== null)
  await phone.reaches(await phone.ask({ type: 'plan.set', minutes: 37, mustEndBy: null }))
  expect(await guest.another().reaches({ ok: true, version: 1 })).toMatchObject({ schedule: { minutes: 37 } })
  expect(first.complained()).toBe('')
})

test('[D23] a Redis that is not to be reached is one sentence, without the password', SLOW, async () => {
  const program = run({ PORT: '0', REDIS_URL: 'redis://somebody:secret@127.0.0.1:1' })
  expect(await program.ended).toBe(1)
  expect(program.complained().trim()).toMatch(/^Redis at 127\.0\.0\.1:1 could not be used \(ECONNREFUSED\): .*\.$/)
  expect(program.complained()).not.toContain('secret')
})

test('[D24] a Redis that would lose what was acknowledged is named at the start', SLOW, async () => {
  const redis = await redisServer()
  await redis.command('CONFIG', 'SET', 'appendfsync', 'everysec')
  await redis.command('CONFIG', 'SET', 'maxmemory-policy', 'allkeys-lru')
  const program = run({ PORT: '0', REDIS_URL: redis.url })
  await portOf(program)
  // The lines of the log have a way of their own.
  await expect.poll(program.complained).toContain('appendfsync always')
  await expect.poll(program.complained).toContain('noeviction')
})

test('[D22] it stops within 5 s although Redis does not answer', SLOW, async () => {
  const redis = await redisServer()
  const program = run({ PORT: '0', REDIS_URL: redis.url })
  const guest = await firstGuest(await portOf(program))
  redis.pause()
  guest.ask({ type: 'plan.set', minutes: 37, mustEndBy: null }).catch(() => {})
  const asked = performance.now()
  program.process.kill('SIGTERM')
  expect(await program.ended).toBe(0)
  expect(performance.now() - asked).toBeLessThan(5_000)
  redis.resume()
})
