import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { ensureInstalled } from './ensure.mjs'
import { root, run } from './run.mjs'

const HOW = `npm run unlink -- [--ballots N] [--seed S]

  --ballots  how many ballots for cards are held, each in a room of its own; 1000 unless said otherwise
  --seed     the first one's seed, the others count up from it; 1 unless said otherwise. Keys and tokens are drawn anew each time

Gives all that a server kept, logged, sent, received and has in its memory, but no address, to a program that tries to say who wrote
which card. The command fails when that does better than chance.`

const wrong = (sentence) => {
  console.error(`${sentence}\n\n${HOW}`)
  process.exit(2)
}

function readArguments() {
  const text = { type: 'string' }
  try {
    return parseArgs({ options: { ballots: text, seed: text, help: { type: 'boolean', default: false } } })
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
  ballots: wholeNumber('ballots', values.ballots ?? 1000, 1, 1_000_000),
  seed: wholeNumber('seed', values.seed ?? 1, 0, 2 ** 31),
}

await ensureInstalled()
const { build } = await import('esbuild')
const program = join(root, '.build/unlink.mjs')
await build({
  entryPoints: [join(root, 'server/src/unlink/main.ts')],
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
