import { findBrowser } from './browser.mjs'
import { ensureBuilt, ensureInstalled } from './ensure.mjs'
import { findRedis } from './redis.mjs'

const name = process.argv.slice(2).join(' ')
await ensureInstalled()
await ensureBuilt()
const redis = await findRedis()
if (redis) process.env.REDIS_SERVER = redis
else console.error('Redis is left out: none is installed (sudo apt-get install redis-server, or set REDIS_SERVER).')

// One may have to be fetched: only for the figures that need it.
const browser = 'frames'.startsWith(name) || name.startsWith('frames') ? await findBrowser() : null
if (browser) process.env.CHROMIUM_PATH = browser

const { register } = await import('tsx/esm/api')
register()
const { bench } = await import('../bench/src/main.ts')
if (!(await bench(name, redis !== null))) {
  console.error(`No figure is named “${name}”: see docs/benchmarks.md.`)
  process.exitCode = 2
}
