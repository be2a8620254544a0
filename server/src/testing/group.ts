import type { RoomId } from '@rondo/shared/ids'
import { type Duration, milliseconds } from '@rondo/shared/time'
import { onTestFinished } from 'vitest'
import { type App, createApp } from '../app.ts'
import { createLog } from '../log.ts'
import { openEmbeddedStore } from '../store/embedded/open.ts'
import type { Store } from '../store/store.ts'
import { type Arrival, Guest } from './guest.ts'
import { freshOpening } from './opening.ts'
import { crashedCopy, temporaryDirectory } from './temporary-directory.ts'
import { TestClock } from './test-clock.ts'

export interface ServerSetting {
  readonly directory?: string
  readonly clock?: TestClock
  readonly minute?: Duration
  readonly roomSize?: number
  readonly trustProxy?: boolean
  readonly reportingNote?: string
  readonly clientDirectory?: string
}

/** A whole server on a port of its own, with what a test may do to it. */
export interface TestServer {
  readonly app: App
  readonly store: Store
  readonly clock: TestClock
  readonly port: number
  readonly directory: string
  /** The lines of the log. */
  readonly log: readonly string[]
  /** Writes wait from here on, until what this returns is called. */
  hold(): () => void
  /** The next so many writes fail. */
  fail(times: number): void
  post(body: unknown, headers?: Record<string, string>): Promise<Response>
  /** What would run after this machine lost its power now: a new server on what the disk holds. */
  crash(): Promise<TestServer>
}

/** The real app on the embedded store, with a clock that the test moves. */
export async function server(setting: ServerSetting = {}): Promise<TestServer> {
  const directory = setting.directory ?? (await temporaryDirectory())
  const clock = setting.clock ?? new TestClock()
  const log: string[] = []
  let held: Promise<void> = Promise.resolve()
  let failures = 0
  const disk = async (write: () => Promise<void>) => {
    await held
    if (failures-- > 0) throw new Error('The disk is full')
    await write()
  }
  const store = await openEmbeddedStore(directory, { clock, roomDays: 30, circleDays: 400, disk })
  const app = createApp({
    store,
    clock,
    random: Math.random,
    log: createLog('debug', { write: (line) => void log.push(line) }),
    config: {
      minute: setting.minute ?? milliseconds(60_000),
      roomSize: setting.roomSize ?? 24,
      circleDays: 400,
      trustProxy: setting.trustProxy ?? false,
      reportingNote: setting.reportingNote ?? null,
      clientDirectory: setting.clientDirectory ?? directory,
    },
  })
  const { port } = await app.listen('127.0.0.1', 0)
  const stop = async () => {
    await app.stop()
    await store.close()
  }
  onTestFinished(stop)
  return {
    app,
    store,
    clock,
    port,
    directory,
    log,
    hold() {
      let release = () => {}
      held = new Promise((done) => {
        release = done
      })
      return release
    },
    fail(times) {
      failures = times
    },
    post: (body, headers = {}) =>
      fetch(`http://127.0.0.1:${port}/api/rooms`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
    async crash() {
      const copy = await crashedCopy(directory)
      await stop()
      return server({ ...setting, directory: copy, clock })
    },
  }
}

/** A server with one room open, and nobody in it. */
export async function openRoom(setting: ServerSetting = {}) {
  const host = await server(setting)
  const opened = freshOpening()
  const response = await host.post(opened.opening)
  if (response.status !== 201) throw new Error(`The room was not opened: ${response.status}`)
  const id = opened.keys.room as RoomId
  const come = (changes: Partial<Arrival> = {}) => new Guest({ port: host.port, keys: opened.keys, ...changes })
  return { ...host, server: host, opened, id, come }
}

/** People in a room, by name; the first one opened it and hosts. */
export const group = <Name extends string>(...names: readonly Name[]) => groupIn({}, ...names)

/** The same on a server that is set differently. */
export async function groupIn<Name extends string>(setting: ServerSetting, ...names: readonly Name[]) {
  const room = await openRoom(setting)
  const guests = {} as Record<Name, Guest>
  for (const [place, name] of names.entries()) {
    const guest = room.come(place === 0 ? { seat: room.opened.seat } : {})
    const answer = await guest.join(name)
    if ('refused' in answer) throw new Error(`${name} could not join: ${answer.refused}`)
    guests[name] = guest
  }
  const everyone = Object.values<Guest>(guests)
  await Promise.all(everyone.map((guest) => guest.until(() => guest.all?.members.length === names.length)))
  return { ...room, ...guests, everyone }
}
