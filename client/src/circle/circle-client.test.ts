import { drawSeat } from '@rondo/shared/seal/draw'
import { expect, test } from 'vitest'
import type { Signal } from '../session/ports.ts'
import type { CircleClient } from './circle-client.ts'
import type { CircleClientState } from './circle-client-state.ts'
import type { SeatOnDevice } from './circles-on-device.ts'
import { CircleAtHand } from './testing/circle-at-hand.ts'

/** Resolves as soon as this is so. */
function until(client: CircleClient, isSo: (state: CircleClientState) => boolean): Promise<void> {
  return new Promise((resolve) => {
    const look = (state: CircleClientState) => {
      if (!isSo(state)) return
      stop()
      resolve()
    }
    const stop = client.watch(look)
    look(client.state)
  })
}

const purpose = (client: CircleClient, revision: number) =>
  ({ type: 'purpose.set', words: client.words.seal('purpose', '', 'Other'), revision }) as const
const object = { type: 'circle.object' } as const
const close = { type: 'circle.close' } as const

test('[G14] commands are numbered on their device, one is on its way at a time, and each is answered once it is in view', async () => {
  const circle = new CircleAtHand('Bo')
  const client = circle.client()
  const answers = [client.ask(close), client.ask(object)]
  expect(client.state.pending).toBe(true)
  expect(await answers[0]).toEqual({ ok: true, version: 2 })
  expect(client.state.views?.all.version).toBeGreaterThanOrEqual(2)
  expect(await answers[1]).toEqual({ ok: true, version: 3 })
  expect(client.state.views?.all.closing).toBe(null)
  expect(client.state).toMatchObject({ connection: { is: 'connected' }, pending: false })
  expect(circle.arrived).toEqual([
    { number: 1, type: 'circle.close' },
    { number: 2, type: 'circle.object' },
  ])
})

test('[G14] [C7] asked again after lost answers with the same number, it happens once', async () => {
  const circle = new CircleAtHand()
  circle.ways.ask = ['answer lost', 'lost', 'answer lost']
  const client = circle.client()
  expect(await client.ask(purpose(client, 1))).toEqual({ ok: true, version: 2 })
  expect(circle.arrived.map(({ number }) => number)).toEqual([1, 1, 1])
  expect(circle.version).toBe(2)
  expect(await client.ask(purpose(client, 1))).toEqual({ refused: 'changed-meanwhile' })
})

test('what others do is seen, and what is refused for good stops the asking', async () => {
  const circle = new CircleAtHand('Bo')
  const [one, other] = [circle.client(), circle.client()]
  await until(other, ({ views }) => views !== null)
  await one.ask(close)
  await until(other, ({ views }) => views?.all.closing != null)
  const stranger = circle.client({ seat: drawSeat() })
  await until(stranger, ({ connection }) => connection.is === 'closed')
  expect(stranger.state.connection).toEqual({ is: 'closed', reason: 'wrong-key' })
  expect(await stranger.ask(close)).toEqual({ refused: 'not-a-member' })
})

test('[C9] without a server it says so, and asks again until there is one', async () => {
  const circle = new CircleAtHand()
  circle.ways.see = ['lost', 'lost', 'lost']
  const client = circle.client()
  await until(client, ({ connection }) => connection.is === 'unreachable')
  await until(client, ({ connection }) => connection.is === 'connected')
  expect(client.state.views).not.toBe(null)
})

test('[C12] when the network comes back the circle is asked for at once, as a whole', async () => {
  const circle = new CircleAtHand()
  let hear: (signal: Signal) => void = () => {}
  const signals = (listener: typeof hear) => {
    hear = listener
    return () => {}
  }
  const client = circle.client({ signals })
  await until(client, ({ connection }) => connection.is === 'connected')
  circle.ways.see = ['lost']
  hear('offline')
  await until(client, ({ connection }) => connection.is === 'unreachable')
  hear('online')
  await until(client, ({ connection }) => connection.is === 'connected')
})

test('[G8] another secret for one’s seat shuts out devices without it, and this one goes on', async () => {
  const circle = new CircleAtHand()
  const kept: SeatOnDevice[] = []
  const [lost, client] = [circle.client(), circle.client({ keepSeat: (seat) => kept.push(seat) })]
  await until(lost, ({ views }) => views !== null)
  expect(await client.replaceSeat()).toEqual({ ok: true, version: 2 })
  await until(lost, ({ connection }) => connection.is === 'closed')
  expect(client.state.connection).toEqual({ is: 'connected' })
  expect(client.seat).not.toBe(circle.seat)
  expect(kept).toEqual([
    { seat: circle.seat, coming: client.seat },
    { seat: client.seat, coming: null },
  ])
})

test('[G8] nobody locks themselves out: the secret that was asked for is tried when the one before does not hold any more', async () => {
  const circle = new CircleAtHand()
  circle.ways.ask = ['answer lost']
  const kept: SeatOnDevice[] = []
  const client = circle.client({ keepSeat: (seat) => kept.push(seat) })
  expect(await client.replaceSeat()).toMatchObject({ ok: true })
  const [before] = kept
  // As a page finds it that was reloaded before the answer came.
  const later = circle.client(before)
  await until(later, ({ connection }) => connection.is === 'connected')
  expect(later.seat).toBe(client.seat)
})

test('[G7] whoever has left is told so, whichever answer came first or was lost, and asks for nothing any more', async () => {
  for (const way of ['through', 'answer lost'] as const) {
    const circle = new CircleAtHand()
    circle.ways.ask = [way]
    const client = circle.client()
    await until(client, ({ views }) => views !== null)
    expect(await client.leave(false)).toBe(true)
    expect(client.state.connection).toEqual({ is: 'closed', reason: 'left' })
  }
})
