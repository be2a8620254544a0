import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root, run } from './run.mjs'

const INSTALLED = join(root, 'node_modules/.rondo-lock')
const BUILT = join(root, '.build/built')
const OUTPUTS = ['client/dist/index.html', 'server/dist/main.js', 'server/dist/envelope-worker.js']
const SOURCES = [
  'shared/src',
  'server/src',
  'client/src',
  'client/public',
  'client/index.html',
  'client/vite.config.ts',
  'client/loaded-together.ts',
  'client/svelte.config.js',
  'server/build.mjs',
  'tsconfig.json',
  'package-lock.json',
]

/** Ends the process with one sentence when this Node cannot run Rondo. */
function ensureNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  console.error(`Rondo needs Node 20.19 or later, and this is ${process.versions.node}: see https://nodejs.org`)
  process.exit(1)
}

const hashOf = (text) => createHash('sha256').update(text).digest('hex')

const contentOf = (path) => (existsSync(path) ? readFileSync(path, 'utf8') : '')

/** Whether what npm put here last is what the lockfile asks for; packages for other machines are left out of both. */
function matchesLock(lock) {
  const installed = contentOf(join(root, 'node_modules/.package-lock.json'))
  if (installed === '') return false
  const here = JSON.parse(installed).packages
  return Object.entries(JSON.parse(lock).packages).every(
    ([path, wanted]) =>
      !path.includes('node_modules/') ||
      wanted.link ||
      wanted.optional ||
      wanted.devOptional ||
      here[path]?.version === wanted.version,
  )
}

/** Installs the packages of the lockfile unless they are there already. Needs nothing installed itself. */
export async function ensureInstalled() {
  ensureNode()
  const lock = readFileSync(join(root, 'package-lock.json'), 'utf8')
  const stamp = hashOf(lock)
  if (contentOf(INSTALLED) === stamp) return
  if (!matchesLock(lock)) {
    console.log('Installing what Rondo needs, once. This takes about a minute.')
    const npm = process.env.npm_execpath
    const words = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']
    const code = npm?.endsWith('.js') ? await run(process.execPath, [npm, ...words]) : await run('npm', words)
    if (code !== 0) {
      console.error('The packages could not be installed; npm says why above.')
      process.exit(1)
    }
  }
  writeFileSync(INSTALLED, stamp)
}

/** Every source file with its size and time of change: differs when anything was edited, added or removed. */
function fingerprint() {
  const lines = []
  const visit = (path) => {
    const about = statSync(join(root, path), { throwIfNoEntry: false })
    if (about?.isDirectory()) for (const name of readdirSync(join(root, path)).sort()) visit(`${path}/${name}`)
    else if (about && !path.endsWith('.test.ts')) lines.push(`${path} ${about.size} ${about.mtimeMs}`)
  }
  SOURCES.forEach(visit)
  return hashOf(lines.join('\n'))
}

/** Builds the client and the server unless nothing changed since the last time. */
export async function ensureBuilt() {
  const stamp = fingerprint()
  if (contentOf(BUILT) === stamp && OUTPUTS.every((path) => existsSync(join(root, path)))) return
  console.log('Building.')
  const vite = join(root, 'node_modules/vite/bin/vite.js')
  const client = await run(process.execPath, [vite, 'build', '--logLevel', 'warn'], { cwd: join(root, 'client') })
  const server =
    client || (await run(process.execPath, [join(root, 'server/build.mjs')], { cwd: join(root, 'server') }))
  if (client || server) {
    console.error(`The ${client ? 'client' : 'server'} could not be built.`)
    process.exit(1)
  }
  mkdirSync(join(root, '.build'), { recursive: true })
  writeFileSync(BUILT, stamp)
}
