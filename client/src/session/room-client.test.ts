import type { SegmentId } from '@rondo/shared/ids'
import { drawKey } from '@rondo/shared/seal/draw'
import { saying } from '@rondo/shared/testing/saying'
import { lasting, milliseconds } from '@rondo/shared/time'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { network } from './testing/network.ts'
import { openedAt, Person, three } from './testing/people.ts'
import { ServerProcess } from './testing/server-process.ts'

const MINUTE = 60_000
const opening = 'opening' as SegmentId
const more = { type: 'host.extend', segment: opening, turn: null } as const

let server: ServerProcess
let port: number

beforeAll(async () => {
  server = await ServerProcess.start('source', { MINUTE_MS: String(MINUTE) })
  port = server.port
})

afterAll(() => server.remove())

const runningUntil = (person: Person) => {
  const phase = person.all?.phase
  return phase?.is === 'live' ? (phase.running.until ?? 0) : 0
}

test('[C1] [C13] one opens a room, others come in, and all see the same', async () => {
  const { ada, bo, cy } = await three([port, port, port])
  const names = [ada, bo, cy].map(({ client, all }) =>
    all?.members.map(({ id, name }) => client.words.open('name', id, name)),
  )
  expect(names).toEqual([
    ['ada', 'bo', 'cy'],
    ['ada', 'bo', 'cy'],
    ['ada', 'bo', 'cy'],
  ])
  expect(await bo.client.ask({ type: 'session.start' })).toMatchObject({ ok: true })
  await ada.until(() => ada.all?.phase.is === 'live')
  expect(Math.abs(ada.client.now() - cy.client.now())).toBeLessThan(100)
})

test('[C7] a command whose answer was lost is sent again, answered, and has happened once', async () => {
  const line = await network(port)
  const { ada, bo } = await three([line.port, port, port])
  await bo.client.ask({ type: 'session.start' })
  await ada.until(() => runningUntil(ada) > 0)
  const before = runningUntil(ada)
  const wanted = before + lasting(30, milliseconds(MINUTE))
  line.loseAnswers()
  const answer = ada.client.ask(more)
  await bo.until(() => runningUntil(bo) === wanted)
  expect(ada.client.state.pending).toBe(true)
  line.cut()
  await ada.until(({ connection }) => connection.is === 'reconnecting')
  line.mend()
  expect(await answer).toMatchObject({ ok: true })
  await ada.isConnected()
  expect(runningUntil(ada)).toBe(wanted)
})

test('[C7] a tab that was reloaded sends its unanswered command as the same device', async () => {
  const line = await network(port)
  const { key, ada, bo } = await three([line.port, port, port])
  await bo.client.ask({ type: 'session.start' })
  await ada.until(() => runningUntil(ada) > 0)
  const wanted = runningUntil(ada) + lasting(30, milliseconds(MINUTE))
  line.loseAnswers()
  void ada.client.ask(more)
  await bo.until(() => runningUntil(bo) === wanted)
  const kept = ada.memory.get(`rondo.tab.${ada.client.keys.room}.${ada.client.member}`) ?? ''
  line.cut()
  line.mend()
  ada.client.close()
  ada.memory.set(`rondo.tab.${ada.client.keys.room}.${ada.client.member}`, kept)
  const reloaded = new Person(port, key, { seat: ada.seat, memory: ada.memory })
  await reloaded.until(({ pending, views }) => views.at === 'inside' && !pending)
  expect(runningUntil(reloaded)).toBe(wanted)
})

test('[C12] when the network is back, and the device says so, the whole view is there within 3 s', async () => {
  const line = await network(port)
  const { ada, bo } = await three([line.port, port, port])
  line.freeze()
  ada.signal('offline')
  expect(ada.client.state.connection).toEqual({ is: 'offline' })
  await bo.client.ask({ type: 'session.start' })
  // The old connection stays dead; only a new one comes through.
  line.cut()
  line.mend()
  const back = performance.now()
  ada.signal('online')
  await ada.isConnected()
  await ada.until(() => ada.all?.phase.is === 'live')
  expect(performance.now() - back).toBeLessThan(3000)
})

test('[C12] a connection that died in silence is found out on waking', async () => {
  const line = await network(port)
  const { ada } = await three([line.port, port, port])
  line.freeze()
  const woken = performance.now()
  ada.signal('wake')
  await ada.until(({ connection }) => connection.is === 'reconnecting')
  line.cut()
  line.mend()
  await ada.isConnected()
  expect(performance.now() - woken).toBeLessThan(5000)
})

test('[C9] while the device says that it has no network, it is tried every few seconds, and at once when it has', async () => {
  const line = await network(port)
  const { ada } = await three([line.port, port, port])
  line.cut()
  ada.signal('offline')
  await ada.until(({ connection }) => connection.is === 'offline')
  const before = line.tried.length
  await vi.waitFor(() => expect(line.tried.length).toBeGreaterThan(before + 1), { timeout: 20_000 })
  const [first = 0, second = 0] = line.tried.slice(-2)
  expect(second - first).toBeGreaterThan(3000)
  line.mend()
  const back = performance.now()
  ada.signal('online')
  await ada.isConnected()
  expect(performance.now() - back).toBeLessThan(4000)
}, 30_000)

test('[C9] a server that is killed and started again finds everybody back', async () => {
  const { ada, bo, cy } = await three([port, port, port])
  await bo.client.ask({ type: 'session.start' })
  await ada.until(() => runningUntil(ada) > 0)
  const until = runningUntil(ada)
  await server.kill()
  await Promise.all([ada, bo, cy].map((person) => person.until(({ connection }) => connection.is === 'reconnecting')))
  const wanted = until + lasting(30, milliseconds(MINUTE))
  const answer = ada.client.ask(more)
  await server.restart()
  expect(await answer).toMatchObject({ ok: true })
  for (const person of [ada, bo, cy]) await person.until(() => runningUntil(person) === wanted)
})

test('[C23] a seat opened elsewhere takes over; the first one is told, stays away, and can take it back', async () => {
  const { key, ada } = await three([port, port, port])
  const phone = new Person(port, key, { seat: ada.seat })
  await phone.isConnected()
  await ada.until(({ connection }) => connection.is === 'superseded')
  expect(await ada.client.ask({ type: 'session.start' })).toEqual({ refused: 'not-a-member' })
  ada.client.useHere()
  await ada.isConnected()
  await phone.until(({ connection }) => connection.is === 'superseded')
})

test('[C10] what is too large is refused before it is sent', async () => {
  const { ada } = await three([port, port, port])
  const words = `1.${'x'.repeat(70_000)}` as never
  expect(await ada.client.ask({ ...saying('one', words), segment: opening })).toEqual({ refused: 'too-large' })
  expect(ada.client.state.connection).toEqual({ is: 'connected' })
})

test('[C23] a room that is not there says so', async () => {
  const lost = new Person(port, drawKey())
  await lost.until(({ connection }) => connection.is === 'closed' && connection.reason === 'unknown-room')
})

test('[C24] no view is shown before the server’s time is known', async () => {
  const { key } = await openedAt(port)
  const person = new Person(port, key)
  let measured = 0
  await person.until((state) => {
    measured = state.measured
    return state.views.at === 'door'
  })
  expect(measured).toBeGreaterThan(0)
})
