import { request } from 'node:http'
import { drawSeat } from '@rondo/shared/seal/draw'
import { expect, test } from 'vitest'
import { circleOn } from '../testing/circle.ts'
import type { CircleGuest } from '../testing/circle-guest.ts'
import { server } from '../testing/group.ts'
import type { TestClock } from '../testing/test-clock.ts'

async function circle<Name extends string>(...names: readonly Name[]) {
  const host = await server()
  const made = await circleOn(host.port, ...names)
  return { ...host, ...made, waits: (count: number) => waits(host.clock, count) }
}

/** Fulfils once so many more wait for the clock than do on a server where nobody waits for anything. */
const IDLE = 2
const waits = (clock: TestClock, count: number) => expect.poll(() => clock.waiting).toBe(IDLE + count)

const passing = (guest: CircleGuest) => guest.ask({ type: 'agreement.pass' })

test('[G20] whoever has seen everything is told as soon as something changes, and nobody else is troubled', async () => {
  const { ada, bo, come, invitation, waits } = await circle('ada', 'bo')
  const before = await ada.sees()
  const waiting = [ada.see(before.all.version), bo.see(before.all.version), ada.another().see(before.all.version)]
  await waits(3)
  await come().join(invitation, 'Cy')
  for (const seen of await Promise.all(waiting)) {
    expect(seen).toMatchObject({ all: { version: before.all.version + 1, members: [{}, {}, {}] } })
  }
  await waits(0)
  // Whoever has less is shown it at once.
  expect(await ada.see(before.all.version)).toMatchObject({ all: { version: before.all.version + 1 } })
})

test('[G20] after 25 s without anything new it is told that there is none', async () => {
  const { ada, clock, waits } = await circle('ada')
  const waiting = ada.see(1)
  await waits(1)
  clock.move(24_000)
  await waits(1)
  clock.move(1_001)
  expect(await waiting).toEqual({ unchanged: true })
  await waits(0)
})

test('[G20] whoever goes away waits no longer', async () => {
  const { ada, bo, waits } = await circle('ada', 'bo')
  const gone = new AbortController()
  const waiting = [ada.see(2, gone.signal), ada.see(2, gone.signal)].map((see) => see.catch(() => 'away'))
  const other = bo.see(2)
  await waits(3)
  gone.abort()
  expect(await Promise.all(waiting)).toEqual(['away', 'away'])
  await waits(1)
  await passing(ada)
  expect(await other).toMatchObject({ all: { version: 3 } })
})

test('[G20] so many wait for one member, and others have their own places', async () => {
  const { ada, bo, waits } = await circle('ada', 'bo')
  const gone = new AbortController()
  for (let one = 0; one < 12; one++) ada.see(2, gone.signal).catch(() => {})
  await waits(12)
  expect(await ada.see(2)).toEqual({ refused: 'too-often' })
  const waiting = bo.see(2)
  await waits(13)
  await passing(bo)
  expect(await waiting).toMatchObject({ all: { version: 3 } })
  await waits(0)
})

test('[G20] with another’s seat nobody waits', async () => {
  const { ada, waits } = await circle('ada')
  expect(await ada.another(drawSeat()).see(99)).toEqual({ refused: 'wrong-key' })
  await waits(0)
})

test('[S82] a server stops although people wait for a circle', async () => {
  const { ada, app, waits } = await circle('ada')
  const waiting = ada.see(1).catch(() => 'hung up')
  await waits(1)
  const asked = performance.now()
  await app.stop()
  expect(performance.now() - asked).toBeLessThan(5_000)
  expect([{ unchanged: true }, 'hung up']).toContainEqual(await waiting)
})

test('[S22] 600 requests of one member a minute, and then too often, for them alone', async () => {
  const { ada, bo } = await circle('ada', 'bo')
  let allowed = 0
  let refused = 0
  // On a slow machine the minute goes on meanwhile, and more are allowed.
  for (let batch = 0; batch < 100 && refused === 0; batch++) {
    const answers = await Promise.all(Array.from({ length: 50 }, () => ada.see()))
    refused = answers.filter((answer) => JSON.stringify(answer) === '{"refused":"too-often"}').length
    allowed += answers.length - refused
  }
  expect(refused).toBeGreaterThan(0)
  expect(allowed).toBeGreaterThanOrEqual(600)
  expect(await bo.see()).toMatchObject({ all: { version: 2 } })
})

test('[G20] a body that never ends holds nobody up', async () => {
  const { ada, port } = await circle('ada')
  const endless = request({ port, path: '/api/circles/see', method: 'POST', headers: { 'Content-Length': 500 } })
  endless.on('error', () => {})
  endless.write('{')
  expect(await passing(ada)).toMatchObject({ ok: true })
  // Not `once` of events: that fails with the error of a request that ends unanswered, which this one does.
  const closed = new Promise((resolve) => endless.once('close', resolve))
  endless.destroy()
  await closed
})
