// Loaded into every server that is measured, before its own code: tells what the process uses.
import { writeFileSync } from 'node:fs'
import { Session } from 'node:inspector/promises'
import { monitorEventLoopDelay } from 'node:perf_hooks'

const RESOLUTION = 2
const delay = monitorEventLoopDelay({ resolution: RESOLUTION })

/** Milliseconds beyond what the measuring timer itself waits. */
const late = (/** @type {number} */ nanoseconds) => Math.max(0, nanoseconds / 1e6 - RESOLUTION)

function memory() {
  for (let times = 0; times < 4; times++) globalThis.gc?.()
  const { rss, heapUsed, external } = process.memoryUsage()
  return { rss, heap: heapUsed + external }
}

function usage() {
  const { user, system } = process.cpuUsage()
  return { processor: (user + system) / 1e6, at: performance.now() / 1e3 }
}

const eventLoop = () => ({
  p50: late(delay.percentile(50)),
  p99: late(delay.percentile(99)),
  most: late(delay.max),
})

/** Writes a `.cpuprofile` of the next so many seconds. */
async function profile(/** @type {{ file: string, seconds: number }} */ { file, seconds }) {
  const session = new Session()
  session.connect()
  await session.post('Profiler.enable')
  await session.post('Profiler.start')
  await new Promise((done) => setTimeout(done, seconds * 1000))
  const { profile } = await session.post('Profiler.stop')
  writeFileSync(file, JSON.stringify(profile))
  session.disconnect()
}

/** @type {Record<string, (message: any) => unknown>} */
const answers = {
  memory,
  usage,
  profile,
  eventLoop,
  resetEventLoop: () => {
    delay.enable()
    delay.reset()
  },
}

process.on('message', async (/** @type {{ id: number, do: string }} */ message) => {
  process.send?.({ id: message.id, answer: await answers[message.do]?.(message) })
})
// It must not keep the process alive, nor live on without whoever measures.
process.channel?.unref()
process.on('disconnect', () => process.exit(0))
