import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { ensureBuilt, ensureInstalled } from './ensure.mjs'
import { root, run } from './run.mjs'

const HOW = `npm run attack -- [--messages N] [--seed S] [--redis URL]

  --messages  how many hostile messages are sent in all; 100000 unless said otherwise
  --seed      a whole number: the same one draws the same messages; 1 unless said otherwise
  --redis     an address like redis://localhost:6379 for a server that keeps its rooms there; REDIS_URL unless said otherwise

Starts a server of its own on this machine alone. Every check is a line of JSON; the command fails when one of them does.`

const wrong = (sentence) => {
  console.error(`${sentence}\n\n${HOW}`)
  process.exit(2)
}

function readArguments() {
  const text = { type: 'string' }
  try {
    return parseArgs({
      options: { messages: text, seed: text, redis: text, help: { type: 'boolean', default: false } },
    })
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
const setting = {
  root,
  messages: wholeNumber('messages', values.messages ?? 100_000, 1, 10_000_000),
  seed: wholeNumber('seed', values.seed ?? 1, 1, 2 ** 31),
  redisUrl: values.redis ?? (process.env.REDIS_URL || null),
}

await ensureInstalled()
await ensureBuilt()
const { build } = await import('esbuild')
const program = join(root, '.build/attack.mjs')
await build({
  entryPoints: [join(root, 'server/src/attack/main.ts')],
  outfile: program,
  bundle: true,
  packages: 'external',
  alias: { '@rondo/shared': join(root, 'shared/src') },
  platform: 'node',
  target: 'node20',
  format: 'esm',
  logLevel: 'warning',
})
process.exitCode = await run(process.execPath, [program, JSON.stringify(setting)])
