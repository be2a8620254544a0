import { seededRandom } from '@rondo/shared/testing/random'
import { type Check, judgeCircles, judgeLog, judgeMemory, judgeSpent, judgeStored } from './checks.ts'
import { Circle } from './honest/circle.ts'
import type { Spent } from './hostile/ledger.ts'
import type { Order } from './hostile/thread.ts'
import { ServerProcess } from './server-process.ts'
import { settled } from './settled.ts'
import { storedRooms } from './stored-rooms.ts'

export interface AttackSetting {
  /** The project’s folder. */
  readonly root: string
  readonly messages: number
  readonly seed: number
  readonly redisUrl: string | null
}

/** Runs attackers with this order, and says from time to time how much they have sent. */
type Attackers = (order: Order, progress: (total: number) => void) => Promise<Spent>

const CIRCLES = 3
/** So many messages come before memory is measured: by then everything has been used once. */
const WARMING = 0.1
const MOST_WARMING = 5_000

/** Lets a server be attacked while circles go on with their sessions, and prints what held. True: everything did. */
export async function attack(setting: AttackSetting, attackers: Attackers): Promise<boolean> {
  const server = new ServerProcess(setting.root, setting.redisUrl)
  const checks: Check[] = []
  try {
    await server.ready()
    checks.push(...(await besiege(server, setting, attackers)))
  } finally {
    server.forget()
  }
  for (const check of checks) process.stdout.write(`${JSON.stringify(check)}\n`)
  return checks.every(({ ok }) => ok)
}

async function besiege(server: ServerProcess, setting: AttackSetting, attackers: Attackers): Promise<Check[]> {
  const { messages, seed, redisUrl } = setting
  const circles = Array.from({ length: CIRCLES }, (_, place) => new Circle(server.port, seededRandom(seed + place)))
  await Promise.all(circles.map((circle, place) => circle.begin(`10.9.9.${place + 1}`, place % 2 === 0)))
  const startedAt = await server.figure('process_start_time_seconds')
  await Promise.all(circles.map((circle) => circle.anotherRound()))

  const order = {
    port: server.port,
    circles: circles.map(({ known }) => known),
    frames: circles.flatMap(({ record }) => record.frames),
  }
  const warming = Math.min(MOST_WARMING, Math.ceil(messages * WARMING))
  const before = await attackers({ ...order, seed: seed - 1, messages: warming }, () => {})
  const quiet = await settled(server, null)
  const calm = circles.flatMap(({ record }) => record.latencies.splice(0))

  const start = performance.now()
  const spent = await attackers({ ...order, seed, messages }, (total) =>
    process.stderr.write(`${total} of ${messages} hostile messages\n`),
  )
  const seconds = (performance.now() - start) / 1000
  const besieged = circles.flatMap(({ record }) => record.latencies.splice(0))

  await Promise.all(circles.map((circle) => circle.anotherRound()))
  const after = await settled(server, quiet)
  await Promise.all(circles.map((circle) => circle.end()))
  const isAlive = server.isAlive && (await server.figure('process_start_time_seconds')) === startedAt
  const stopped = await server.stop()
  for (const circle of circles) circle.leave()
  const stored = await storedRooms(server.directory, redisUrl, circles)

  return [
    { check: 'the server is the same process, alive, and stops by itself', ok: isAlive && stopped },
    ...judgeSpent(before, spent, messages, seconds),
    ...judgeCircles(circles, calm, besieged),
    judgeStored(circles, stored),
    judgeMemory(quiet, after),
    judgeLog(server.said, circles, before, spent),
  ]
}
