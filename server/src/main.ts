import { randomBytes } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { type App, createApp } from './app.ts'
import { type Clock, systemClock } from './clock.ts'
import { describeFailure } from './describe-failure.ts'
import { type Environment, readEnvironment } from './environment.ts'
import type { Listening } from './listen.ts'
import { createLog, type Log } from './log.ts'
import { DirectoryInUse, openEmbeddedStore } from './store/embedded/open.ts'
import { RedisOutOfReach } from './store/redis/connection.ts'
import { openRedisStore } from './store/redis/open.ts'
import type { Store } from './store/store.ts'

/** Milliseconds a stop may take. */
const LONGEST_STOP = 4_500

/** Ends the process with one sentence that says what to do. */
function fail(sentence: string): never {
  console.error(sentence)
  process.exit(1)
}

interface Opened {
  readonly store: Store
  readonly clock: Clock
  /** Where rooms are kept, for people. */
  readonly where: string
}

async function openStore(environment: Environment, log: Log): Promise<Opened> {
  const { redisUrl, dataDirectory } = environment
  if (redisUrl !== null) return openInRedis(redisUrl, environment, log)
  const clock = systemClock()
  return { store: await openInFiles(environment, clock), clock, where: dataDirectory }
}

async function openInFiles({ dataDirectory, roomDays, circleDays }: Environment, clock: Clock): Promise<Store> {
  try {
    return await openEmbeddedStore(dataDirectory, { clock, roomDays, circleDays })
  } catch (error) {
    if (error instanceof DirectoryInUse) {
      fail(`Another server uses ${dataDirectory}: stop it, or set DATA_DIR to another directory.`)
    }
    return fail(
      `The rooms in ${dataDirectory} could not be opened (${codeOf(error)}): see that this user may write there, or set DATA_DIR.`,
    )
  }
}

async function openInRedis(url: string, { roomDays, circleDays }: Environment, log: Log): Promise<Opened> {
  // Without the password.
  const where = `Redis at ${new URL(url).host}`
  try {
    const store = await openRedisStore(url, { roomDays, circleDays, log })
    return { store, clock: store.clock, where }
  } catch (error) {
    const reason = error instanceof RedisOutOfReach ? error.reason : codeOf(error)
    return fail(`${where} could not be used (${reason}): see that it runs, and that REDIS_URL is right.`)
  }
}

async function listenOn(app: App, { host, port }: Environment): Promise<Listening> {
  try {
    return await app.listen(host, port)
  } catch (error) {
    const code = codeOf(error)
    if (code === 'EADDRINUSE') fail(`Port ${port} is in use: stop what runs there, or set PORT to another number.`)
    if (code === 'EACCES') fail(`This user may not listen on port ${port}: set PORT to a number above 1023.`)
    return fail(`Nothing can listen on ${host} (${code}): set HOST to an address of this machine.`)
  }
}

const codeOf = (error: unknown): string =>
  error instanceof Error ? String('code' in error ? error.code : error.name) : 'unknown reason'

function stopOn(signals: readonly NodeJS.Signals[], app: App, store: Store, log: Log): void {
  let stopping = false
  const stop = async (code: number) => {
    if (stopping) return
    stopping = true
    setTimeout(() => process.exit(code), LONGEST_STOP).unref()
    await app.stop()
    await store.close()
    process.exit(code)
  }
  const end = (code: number) => stop(code).catch(() => process.exit(1))
  for (const signal of signals) process.on(signal, () => void end(0))
  // What was acknowledged is kept: a fresh start is safer than going on in an unknown state.
  const broken = (error: unknown) => {
    log.fatal({ failure: describeFailure(error) }, 'the server failed and stops')
    void end(1)
  }
  process.on('uncaughtException', broken)
  process.on('unhandledRejection', broken)
}

async function main(): Promise<void> {
  const environment = readEnvironment(process.env)
  if ('wrong' in environment) return fail(environment.wrong)
  const log = createLog(environment.logLevel)
  const { store, clock, where } = await openStore(environment, log)
  const app = createApp({
    store,
    clock,
    random: () => randomBytes(6).readUIntBE(0, 6) / 2 ** 48,
    log,
    config: { ...environment, clientDirectory: fileURLToPath(new URL('../../client/dist', import.meta.url)) },
  })
  stopOn(['SIGINT', 'SIGTERM'], app, store, log)
  const { port } = await listenOn(app, environment)
  const host = environment.host.includes(':') ? `[${environment.host}]` : environment.host
  console.log(`Rondo is ready.

  Open    http://${host}:${port}
  Rooms   ${where}
  Stop    Ctrl+C`)
}

await main()
