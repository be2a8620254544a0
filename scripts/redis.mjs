import { spawnSync } from 'node:child_process'
import { run } from './run.mjs'

const answers = (program) => spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0

/** The program of a Redis server: the one asked for by REDIS_SERVER, an installed one, else one from the system's packages, fetched when this user may. Null when there is none to be had. */
export async function findRedis() {
  const asked = process.env.REDIS_SERVER
  if (asked) return answers(asked) ? asked : null
  if (answers('redis-server')) return 'redis-server'
  if (process.getuid?.() !== 0 || !answers('apt-get')) return null
  console.log('No Redis is installed; fetching it from the system’s packages.')
  await run('apt-get', ['update', '-q'])
  await run('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'redis-server'])
  return answers('redis-server') ? 'redis-server' : null
}
