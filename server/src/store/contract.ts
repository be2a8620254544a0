import type { MemberId, RoomId, ServerId } from '@rondo/shared/ids'
import { newRoom } from '@rondo/shared/room/new-room'
import type { Room } from '@rondo/shared/room/room'
import { after, milliseconds } from '@rondo/shared/time'
import { describe, expect, test } from 'vitest'
import { freshOpening } from '../testing/opening.ts'
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

export const aRoom = (store: Pick<Store, 'now'>): Room =>
  newRoom(freshOpening().opening, { at: store.now(), minute: milliseconds(60_000), size: 24 })

export const later = (room: Room, minutes = room.schedule.minutes): Room => ({
  ...room,
  version: room.version + 1,
  schedule: { ...room.schedule, minutes },
})

/** What every store must do. Rooms live 30 days in it. */
export function storeContract(name: string, open: () => Promise<StoreUnderTest>): void {
  describe(`the store contract: ${name}`, () => {
    test('[S1] a room is found as it was saved, and an unknown one is unknown', async () => {
      const { store } = await open()
      const room = aRoom(store)
      expect(await store.load(room.id)).toBe('unknown')
      expect(await store.save(room, null)).toBe('saved')
      expect(await store.load(room.id)).toEqual(room)
      expect(await store.load('AAAAAAAAAAAAAAAA' as RoomId)).toBe('unknown')
    })

    test('[S2] a save on top of another version than expected writes nothing', async () => {
      const { store } = await open()
      const room = aRoom(store)
      expect(await store.save(later(room), 1)).toBe('changed')
      await store.save(room, null)
      expect(await store.save(room, null)).toBe('changed')
      expect(await store.save(later(later(room)), 2)).toBe('changed')
      expect(await store.load(room.id)).toEqual(room)
    })

    test('[S2] of two savers racing exactly one wins, and the other finds what the winner wrote', async () => {
      const { store } = await open()
      const room = aRoom(store)
      await store.save(room, null)
      const race = [30, 40].map((minutes) => later(room, minutes))
      const outcomes = await Promise.all(
        race.map(async (next) => ({ next, outcome: await store.save(next, 1), found: await store.load(room.id) })),
      )
      expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(['changed', 'saved'])
      const winner = outcomes.find(({ outcome }) => outcome === 'saved')?.next
      for (const { found } of outcomes) expect(found).toEqual(winner)
    })

    test('[S3] no answer before the sync has returned', async () => {
      const { store, hold } = await open()
      const room = aRoom(store)
      await store.save(room, null)
      const release = hold()
      const answers: string[] = []
      const saving = store.save(later(room), 1).then((saved) => answers.push(saved))
      const burning = store.burn(aRoom(store).id).then(() => answers.push('burned'))
      // Another write of this machine has long come back by then.
      for (let turn = 0; turn < 50; turn++) await new Promise((done) => setImmediate(done))
      expect(answers).toEqual([])
      release()
      await Promise.all([saving, burning])
      expect(answers.sort()).toEqual(['burned', 'saved'])
    })

    test('[S3] what was acknowledged is there after a crash', async () => {
      const { store, reopenAfterCrash } = await open()
      const rooms = Array.from({ length: 40 }, () => aRoom(store))
      await Promise.all(rooms.map((room) => store.save(room, null)))
      await Promise.all(rooms.map((room) => store.save(later(room, 45), 1)))
      const reopened = await reopenAfterCrash()
      for (const room of rooms) expect(await reopened.load(room.id)).toEqual(later(room, 45))
    })

    test('[S4] a failed write rejects, and the store goes on with what it really holds', async () => {
      const { store, failOnce } = await open()
      const room = aRoom(store)
      await store.save(room, null)
      failOnce()
      await expect(store.save(later(room), 1)).rejects.toThrow()
      expect(await store.load(room.id)).toEqual(room)
      expect(await store.save(later(room, 33), 1)).toBe('saved')
      expect(await store.load(room.id)).toEqual(later(room, 33))
    })

    test('[S4] a room that somebody has open is found as it was last saved, whatever failed between', async () => {
      const { store, failOnce, reopenAfterCrash } = await open()
      const room = aRoom(store)
      await store.save(room, null)
      store.watch(room.id, () => {})
      const second = later(room, 33)
      expect(await store.save(second, 1)).toBe('saved')
      failOnce()
      await expect(store.save({ ...later(second, 34), closed: true }, 2)).rejects.toThrow()
      expect(await store.load(room.id)).toEqual(second)
      const third = { ...later(second), offers: [{ member: 'ada' as MemberId, to: 'teach' as const }] }
      expect(await store.save(third, 2)).toBe('saved')
      for (const each of [store, await reopenAfterCrash()]) expect(await each.load(room.id)).toEqual(third)
    })

    test('[S5] a burned room refuses late saves, also after a crash', async () => {
      const { store, reopenAfterCrash } = await open()
      const room = aRoom(store)
      await store.save(room, null)
      await Promise.all([store.save(later(room), 1), store.burn(room.id)])
      const reopened = await reopenAfterCrash()
      for (const each of [store, reopened]) {
        expect(await each.load(room.id)).toBe('burned')
        expect(await each.save(later(later(room)), 2)).toBe('burned')
        expect(await each.save(room, null)).toBe('burned')
      }
    })

    test('[S6] a room is forgotten so many days after its last change', async () => {
      const { store, pass } = await open()
      const old = aRoom(store)
      await store.save(old, null)
      await pass(29 * DAY)
      const young = aRoom(store)
      await store.save(young, null)
      expect(await store.load(old.id)).toEqual(old)
      await pass(2 * DAY)
      await expect.poll(() => store.load(old.id)).toBe('unknown')
      expect(await store.load(young.id)).toEqual(young)
      expect(await store.save(later(old), 1)).toBe('changed')
    })

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

    test('[S7] a burning room burns in its time although nobody is in it any more', async () => {
      const { store, pass } = await open()
      const room = aRoom(store)
      const until = after(store.now(), 30_000)
      const burning = { by: 'AAAAAAAAAAAA' as Room['members'][number]['id'], until }
      await store.save({ ...room, phase: { is: 'over', endedAt: room.at, heard: 0, people: 0, burning } }, null)
      await pass(25_000)
      expect(await store.load(room.id)).toMatchObject({ id: room.id })
      await pass(15_000)
      await expect.poll(() => store.load(room.id)).toBe('burned')
    })

    test('[S7] a room that somebody kept from burning stays', async () => {
      const { store, pass } = await open()
      const room = aRoom(store)
      const burning = { by: 'AAAAAAAAAAAA' as Room['members'][number]['id'], until: after(store.now(), 30_000) }
      const over = { is: 'over', endedAt: room.at, heard: 0, people: 0 } as const
      await store.save({ ...room, phase: { ...over, burning } }, null)
      const kept: Room = { ...room, version: 2, phase: { ...over, burning: null } }
      await store.save(kept, 1)
      await pass(40_000)
      await pass(40_000)
      expect(await store.load(room.id)).toEqual(kept)
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
