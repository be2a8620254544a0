import type { Circle } from '@rondo/shared/circle/circle'
import type { CircleId, ServerId } from '@rondo/shared/ids'
import { after } from '@rondo/shared/time'
import { describe, expect, test } from 'vitest'
import { boardContract } from './board-contract.ts'
import { imageContract } from './image-contract.ts'
import { shelfContract } from './shelf-contract.ts'
import { aCircle, aRoom, circleSpecimens, laterCircle, roomSpecimens } from './specimens.ts'
import type { Store } from './store.ts'

/** One store under test, and what a test may do to it. */
export interface StoreUnderTest {
  readonly store: Store
  /** Writes wait from here on, until what this returns is called. */
  hold(): () => void
  /** The next write fails. */
  failOnce(): void
  /** Lets this much time go by, also for whatever keeps the rooms. */
  pass(milliseconds: number): Promise<void>
  /** Opens what a crash at this moment would leave. */
  reopenAfterCrash(): Promise<Store>
}

const DAY = 24 * 60 * 60 * 1000

/** What every store must do. Rooms live 30 days in it, circles 400. */
export function storeContract(name: string, open: () => Promise<StoreUnderTest>): void {
  shelfContract(name, open, roomSpecimens)
  shelfContract(name, open, circleSpecimens)
  boardContract(name, open)
  imageContract(name, open)

  describe(`the store contract: ${name}`, () => {
    test('[S6] a room that somebody has open is not forgotten', async () => {
      const { store, pass } = await open()
      const room = aRoom(store)
      await store.save(room, null)
      const stop = store.watch(room.id, () => {})
      await pass(40 * DAY)
      expect(await store.load(room.id)).toEqual(room)
      stop()
      await pass(2 * DAY)
      await expect.poll(() => store.load(room.id)).toBe('unknown')
    })

    test('[G13] a circle is forgotten on its day although somebody looks at it, and not because it changed', async () => {
      const { store, pass } = await open()
      const circle = aCircle(store)
      await store.circles.save(circle, null)
      store.circles.watch(circle.id, () => {})
      await pass(399 * DAY)
      const changed = laterCircle(circle)
      expect(await store.circles.save({ ...changed, at: store.now() }, 1)).toBe('saved')
      await pass(2 * DAY)
      await expect.poll(() => store.circles.load(circle.id)).toBe('unknown')
    })

    test('[G12] a circle is not closed on those who are in its session', async () => {
      const { store, pass } = await open()
      const circle = circleSpecimens.burning(aCircle(store), after(store.now(), 30_000))
      const session = { id: 'session-one', room: 'room', openedAt: store.now(), entered: [] }
      const meeting = { ...circle, session } as unknown as Circle
      await store.circles.save(meeting, null)
      await pass(40_000)
      expect(await store.circles.load(circle.id)).toEqual(meeting)
      await store.circles.save({ ...laterCircle(meeting), session: null }, 1)
      await pass(10_000)
      await expect.poll(() => store.circles.load(circle.id)).toBe('burned')
    })

    test('[G12] a circle whose session nobody ended is closed a day after it began', async () => {
      const { store, pass } = await open()
      const circle = circleSpecimens.burning(aCircle(store), after(store.now(), 30_000))
      const session = { id: 'session-one', room: 'room', openedAt: store.now(), entered: [] }
      await store.circles.save({ ...circle, session } as unknown as Circle, null)
      await pass(2 * DAY)
      await expect.poll(() => store.circles.load(circle.id)).toBe('burned')
    })

    test('[S1] a room and a circle may have the same id, and know nothing of each other', async () => {
      const { store } = await open()
      const room = aRoom(store)
      const circle: Circle = { ...aCircle(store), id: room.id as string as CircleId }
      expect(await store.save(room, null)).toBe('saved')
      expect(await store.circles.save(circle, null)).toBe('saved')
      await store.burn(room.id)
      expect(await store.circles.load(circle.id)).toEqual(circle)
      expect(await store.circles.save(laterCircle(circle), 1)).toBe('saved')
      expect(await store.load(room.id)).toBe('burned')
    })

    test('[S8] the secret outlasts a crash', async () => {
      const { store, reopenAfterCrash } = await open()
      expect(store.secret()).toHaveLength(32)
      const reopened = await reopenAfterCrash()
      expect([...reopened.secret()]).toEqual([...store.secret()])
    })

    test('[S8] a server that has stopped is known to have run until its last sign of life', async () => {
      const { store, pass, reopenAfterCrash } = await open()
      expect(store.goneSince(store.server)).toBeNull()
      await store.save(aRoom(store), null)
      await pass(7_000)
      const stopped = store.now()
      await store.close()
      await pass(12_000)
      const reopened = await reopenAfterCrash()
      expect(reopened.server).not.toBe(store.server)
      expect(reopened.goneSince(reopened.server)).toBeNull()
      const since = Number(reopened.goneSince(store.server))
      expect(since).toBeGreaterThan(stopped - 5_000)
      expect(since).toBeLessThan(stopped + 5_000)
      expect(reopened.goneSince('nobody' as Store['server'])).not.toBeNull()
    })

    test('[E12] what a server sends is answered, and a server that is not there gives nothing', async () => {
      const { store } = await open()
      const bytes = Uint8Array.of(0, 10, 13, 128, 255)
      store.receive(async (received) => received.toReversed())
      expect(await store.send(store.server, bytes)).toEqual(bytes.toReversed())
      expect(await store.send(store.server, new Uint8Array())).toEqual(new Uint8Array())
      expect(await store.send('nobody' as ServerId, bytes)).toBeNull()
    })

    test('[E12] where nobody receives, or fails at it, whoever sent it is given nothing', async () => {
      const { store } = await open()
      expect(await store.send(store.server, Uint8Array.of(1))).toBeNull()
      store.receive(() => Promise.reject(new Error('It cannot be read')))
      expect(await store.send(store.server, Uint8Array.of(1))).toBeNull()
    })

    test('[E7] what a server was sent is overwritten once it has answered, the sender’s own bytes are not', async () => {
      const { store } = await open()
      const bytes = Uint8Array.of(1, 2, 3)
      let held: Uint8Array | null = null
      store.receive(async (given) => {
        held = given
        return given
      })
      expect(await store.send(store.server, bytes)).toEqual(Uint8Array.of(1, 2, 3))
      expect(held).toEqual(Uint8Array.of(0, 0, 0))
      expect(bytes).toEqual(Uint8Array.of(1, 2, 3))
    })
  })
}
