import { randomBytes } from 'node:crypto'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import type { Worker } from 'node:worker_threads'
import { bytesOf } from '@rondo/shared/envelope/bytes-of'
import { drawTokens } from '@rondo/shared/envelope/draw-tokens'
import { finishTokens } from '@rondo/shared/envelope/finish-tokens'
import type { Issued } from '@rondo/shared/envelope/tokens'
import type { BallotId } from '@rondo/shared/ids'
import { toBase64url } from '@rondo/shared/seal/base64url'
import { EnvelopeThread } from '../../../server/src/envelope/envelope-thread.ts'
import type { Figure } from '../figure.ts'
import { median, spread } from '../median.ts'

const MEMBERS = 12
const TOKENS = 3
const REPETITIONS = 9
/** Milliseconds between the turns by which the main loop is watched. */
const RESOLUTION = 1

interface Run {
  /** Milliseconds in which the envelopes' thread was at work. */
  readonly busy: number
  /** Milliseconds of the longest turn of the main loop meanwhile. */
  readonly longest: number
  /** The same for as long a time without any work: what the machine adds by itself. */
  readonly idle: number
}

/** Milliseconds of the longest turn of this thread's event loop while the work is done; the loop waits between its turns, as a server's does. */
async function longestTurn(work: Promise<unknown>): Promise<number> {
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION })
  delay.enable()
  await work
  delay.disable()
  return Math.max(0, delay.max / 1e6 - RESOLUTION)
}

async function measure(worker: Worker, work: () => Promise<unknown>): Promise<Run> {
  const before = worker.performance.eventLoopUtilization()
  const begun = performance.now()
  const longest = await longestTurn(work())
  const took = performance.now() - begun
  const { active } = worker.performance.eventLoopUtilization(before)
  return { busy: active, longest, idle: await longestTurn(new Promise((done) => setTimeout(done, took))) }
}

const drawBallot = () => toBase64url(randomBytes(12)) as BallotId

/** Everybody's tokens issued at once, then all envelopes checked at once: more than a ballot ever asks for together. */
async function runBallot(thread: EnvelopeThread, worker: Worker): Promise<Run> {
  const ballot = drawBallot()
  const drawn = Array.from({ length: MEMBERS }, () => drawTokens(TOKENS))
  let issued: readonly (Issued | null)[] = []
  const issuing = await measure(worker, async () => {
    issued = await Promise.all(drawn.map(({ blinded }) => thread.issue(ballot, blinded)))
  })
  // What browsers do is not measured.
  const publicKey = await thread.publicKeyOf(ballot)
  const tokens = drawn.flatMap((drawn, member) => {
    const mine = issued[member]
    return (mine && finishTokens(publicKey, drawn, mine)) ?? []
  })
  const handedIn = tokens.map(({ input, output }) => ({ input: bytesOf(input), output: bytesOf(output) }))
  let genuine: readonly boolean[] = []
  const checking = await measure(worker, async () => {
    genuine = await Promise.all(handedIn.map(({ input, output }) => thread.check(ballot, input, output)))
  })
  if (genuine.filter(Boolean).length !== MEMBERS * TOKENS) throw new Error('not every token is genuine')
  return {
    busy: issuing.busy + checking.busy,
    longest: Math.max(issuing.longest, checking.longest),
    idle: Math.max(issuing.idle, checking.idle),
  }
}

/** The first ballot of a server whose thread is warm; this process is the server's main thread. */
async function run(): Promise<Run> {
  const started: Worker[] = []
  process.once('worker', (worker) => started.push(worker))
  const thread = new EnvelopeThread(randomBytes(32), { error: () => {} })
  try {
    await thread.publicKeyOf(drawBallot())
    const [worker] = started
    if (!worker) throw new Error('no thread was started')
    return await runBallot(thread, worker)
  } finally {
    await thread.stop()
  }
}

/** What tokens cost the envelopes' thread, and what they cost everybody else. */
export async function envelopes(): Promise<readonly Figure[]> {
  const runs: Run[] = []
  for (let times = 0; times < REPETITIONS; times++) runs.push(await run())
  const of = (value: (run: Run) => number) => runs.map(value)
  const busy = of((run) => run.busy)
  const longest = of((run) => run.longest)
  const idle = of((run) => run.idle)
  const what = `${MEMBERS} members with ${TOKENS} tokens each, issued and proven, and ${MEMBERS * TOKENS} checked`
  const runsOf = `${REPETITIONS} runs, each the first ballot of a warm thread`
  const figure = (name: string, ours: number, note: string): Figure => ({
    name,
    unit: 'ms',
    lower: true,
    ours,
    peers: {},
    note,
  })
  return [
    figure(
      'envelopes processor',
      median(busy),
      `${what}: time in which the thread was not waiting (its event loop’s active time, garbage collection and what the machine took away included), ` +
        `in production all of it beside the main thread; median of ${runsOf}: ${spread(busy)}`,
    ),
    figure(
      'envelopes longest stretch',
      median(longest),
      `the longest turn of the main loop while the thread does all that at once, watched every ${RESOLUTION} ms; median of ${runsOf}: ${spread(longest, 1)}; ` +
        `in turn with them, for as long and without any work: ${spread(idle, 1)}, which is the machine’s`,
    ),
  ]
}
