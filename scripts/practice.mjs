import { parseArgs } from 'node:util'
import { ensureInstalled } from './ensure.mjs'

const HOW = `npm run practice -- LINK --people N [--seed S] [--seconds T] [--start] [--short]

  LINK       the room's link, with everything after the #; in quotes
  --people   how many simulated members come in, 1 to 24
  --seed     a whole number: the same one gives the same intentions
  --seconds  they go after so many seconds; otherwise they stay until the session is over
  --start    one of them presses Start when all are in
  --short    they speak for a few seconds a turn`

const wrong = (sentence) => {
  console.error(`${sentence}\n\n${HOW}`)
  process.exit(2)
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        people: { type: 'string' },
        seed: { type: 'string', default: '1' },
        seconds: { type: 'string' },
        start: { type: 'boolean', default: false },
        short: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
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

const { values, positionals } = readArguments()
if (values.help) {
  console.log(HOW)
  process.exit(0)
}
await ensureInstalled()
const { register } = await import('tsx/esm/api')
register()
const { readLink } = await import('../client/src/session/links.ts')
const { startPractice } = await import('../client/src/practice/start-practice.ts')

const address = URL.canParse(positionals[0] ?? '')
  ? new URL(positionals[0])
  : wrong('The first word is the link of a room.')
const link = readLink(address.pathname, address.hash)
if (link.is === 'without-key') wrong('The link has lost its last part, the key after the #. Put the link in quotes.')
if (link.is !== 'whole') wrong('This is not the link of a room.')

const practice = startPractice({
  server: address.origin,
  key: link.key,
  people: wholeNumber('people', values.people, 1, 24),
  seed: wholeNumber('seed', values.seed, 0, 2 ** 31),
  start: values.start,
  talk: values.short ? 'short' : 'part',
  tell: (sighting) => process.stdout.write(`${JSON.stringify(sighting)}\n`),
  ...(values.seconds === undefined ? {} : { seconds: wholeNumber('seconds', values.seconds, 1, 86_400) }),
})
process.once('SIGINT', practice.stop)
process.once('SIGTERM', practice.stop)
await practice.over
process.exit(0)
