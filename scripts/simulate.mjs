import { fork } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { ensureInstalled } from './ensure.mjs'
import { root } from './run.mjs'

const HOW = `npm run simulate -- [--sessions N] [--seed S] [--jobs J]

  --sessions  how many whole sessions are played on virtual time; 1000 unless said otherwise
  --seed      the first one's seed, the others count up from it; 1 unless said otherwise
  --jobs      how many processes play; as many as there are processors unless said otherwise

A rule that was broken is shown with the seed and the last things that happened: --sessions 1 --seed S plays that session again.`

/** Sessions dealt out at a time, lines of a broken one that are shown, and how many are shown. */
const DEAL = 20
const LINES = 30
const SHOWN = 10

const wrong = (sentence) => {
  console.error(`${sentence}\n\n${HOW}`)
  process.exit(2)
}

function readArguments() {
  const text = { type: 'string' }
  try {
    return parseArgs({ options: { sessions: text, seed: text, jobs: text, help: { type: 'boolean', default: false } } })
  } catch (error) {
    return wrong(`${error.message}.`)
  }
}

const wholeNumber = (name, text, least, most) => {
  const number = Number(text)
  if (!Number.isInteger(number) || number < least || number > most)
    wrong(`--${name} is a whole number from ${least} to ${most}.`)
  return number
}

const { values } = readArguments()
if (values.help) {
  console.log(HOW)
  process.exit(0)
}
const first = wholeNumber('seed', values.seed ?? 1, 0, 2 ** 31)
const sessions = wholeNumber('sessions', values.sessions ?? 1000, 1, 10_000_000)
const jobs = wholeNumber('jobs', values.jobs ?? availableParallelism(), 1, 64)

await ensureInstalled()
const { build } = await import('esbuild')
const program = join(root, '.build/simulation.mjs')
await build({
  entryPoints: [join(root, 'server/src/simulation/worker.ts')],
  outfile: program,
  bundle: true,
  packages: 'external',
  alias: { '@rondo/shared': join(root, 'shared/src') },
  platform: 'node',
  target: 'node20',
  format: 'esm',
  logLevel: 'warning',
})

const began = performance.now()
let next = first
let played = 0
let versions = 0
const broken = []

function show({ seed, broken: { rule, how }, log }) {
  console.log(`\nSeed ${seed} broke ${rule}: ${how.slice(0, 2_000)}`)
  for (const line of log.slice(-LINES)) console.log(`  ${line.slice(0, 300)}`)
}

function hear(session) {
  played += 1
  versions += session.versions
  if (session.broken) {
    broken.push(session)
    if (broken.length <= SHOWN) show(session)
  }
  if (played % 1_000 === 0 && played < sessions) console.log(`${played} sessions, ${broken.length} broken`)
}

/** One process that plays a deal after the other until none is left. */
const work = () =>
  new Promise((resolve) => {
    const child = fork(program)
    let left = 0
    const deal = () => {
      if (next >= first + sessions) return child.disconnect()
      const to = Math.min(next + DEAL, first + sessions) - 1
      left = to - next + 1
      child.send({ from: next, to })
      next = to + 1
    }
    child.on('message', (session) => {
      hear(session)
      left -= 1
      if (left === 0) deal()
    })
    child.on('exit', resolve)
    deal()
  })

await Promise.all(Array.from({ length: Math.min(jobs, Math.ceil(sessions / DEAL)) }, work))
const seconds = ((performance.now() - began) / 1000).toFixed(0)
console.log(
  `${played} sessions with ${versions} versions of their rooms in ${seconds} s; ${broken.length} broke a rule`,
)
if (broken.length > 0) console.log(`Seeds: ${broken.map(({ seed }) => seed).join(' ')}`)
process.exitCode = broken.length > 0 || played < sessions ? 1 : 0
