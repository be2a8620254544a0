import { describe, expect, test } from 'vitest'
import type { StoreUnderTest } from './contract.ts'
import { aRoom, later } from './specimens.ts'
import type { Store } from './store.ts'

const DAY = 24 * 60 * 60 * 1000
const bytes = (...numbers: number[]) => Uint8Array.from(numbers)
const numbersOf = (updates: readonly Uint8Array[]) => updates.map((update) => [...update])

/** What every store must do with the boards of its rooms. */
export function boardContract(name: string, openStore: () => Promise<StoreUnderTest>): void {
  async function open() {
    const opened = await openStore()
    const room = aRoom(opened.store)
    await opened.store.save(room, null)
    const loaded = async (store: Store = opened.store) => numbersOf(await store.boards.load(room.id))
    return { ...opened, room, boards: opened.store.boards, loaded }
  }

  describe(`the contract of a board’s store: ${name}`, () => {
    test('[B4] what was appended is found in its order, whatever bytes it has, also after a crash', async () => {
      const { room, boards, loaded, reopenAfterCrash } = await open()
      expect(await loaded()).toEqual([])
      expect(await boards.append(room.id, [bytes(0, 10, 13, 128, 255), bytes()])).toBe('kept')
      await Promise.all([1, 2, 3].map((number) => boards.append(room.id, [bytes(number)])))
      const all = [[0, 10, 13, 128, 255], [], [1], [2], [3]]
      expect(await loaded()).toEqual(all)
      const reopened = await reopenAfterCrash()
      expect(await loaded(reopened)).toEqual(all)
      expect(await reopened.boards.append(room.id, [bytes(4)])).toBe('kept')
      expect(await loaded(reopened)).toEqual([...all, [4]])
    })

    test('[B4] no answer before the sync has returned, and a failed append rejects', async () => {
      const { room, boards, loaded, hold, failOnce } = await open()
      const release = hold()
      let isKept = false
      const appending = boards.append(room.id, [bytes(1)]).then(() => {
        isKept = true
      })
      for (let turn = 0; turn < 50; turn++) await new Promise((done) => setImmediate(done))
      expect(isKept).toBe(false)
      release()
      await appending
      failOnce()
      await expect(boards.append(room.id, [bytes(2)])).rejects.toThrow()
      expect(await loaded()).toEqual([[1]])
      expect(await boards.append(room.id, [bytes(3)])).toBe('kept')
      expect(await loaded()).toEqual([[1], [3]])
    })

    test('[B6] is compacted to what is made of all there is; what comes meanwhile stays', async () => {
      const { room, boards, loaded, reopenAfterCrash } = await open()
      for (const number of [1, 2, 3]) await boards.append(room.id, [bytes(number)])
      const compacting = boards.compact(room.id, (all) => bytes(100, ...all.flatMap((one) => [...one])))
      const meanwhile = boards.append(room.id, [bytes(4)])
      await Promise.all([compacting, meanwhile])
      const found = await loaded()
      expect(found.flat().sort()).toEqual([1, 100, 2, 3, 4])
      expect(found).toContainEqual([100, 1, 2, 3])
      expect(await loaded(await reopenAfterCrash())).toEqual(found)
    })

    test('[B11] there is no board without a room, and a burned one takes nothing more', async () => {
      const { store, room, boards, loaded, reopenAfterCrash } = await open()
      expect(await boards.append(aRoom(store).id, [bytes(1)])).toBe('unknown')
      await boards.append(room.id, [bytes(1)])
      await Promise.all([store.burn(room.id), boards.append(room.id, [bytes(2)]).catch(() => {})])
      expect(await boards.append(room.id, [bytes(3)])).toBe('burned')
      await boards.compact(room.id, () => bytes(9))
      expect(await loaded()).toEqual([])
      const reopened = await reopenAfterCrash()
      expect(await loaded(reopened)).toEqual([])
      expect(await reopened.boards.append(room.id, [bytes(4)])).toBe('burned')
    })

    test('[B11] [S6] is forgotten with its room, and not before', async () => {
      const { store, room, boards, loaded, pass } = await open()
      await boards.append(room.id, [bytes(1)])
      await pass(20 * DAY)
      await store.save({ ...later(room), at: store.now() }, 1)
      await pass(20 * DAY)
      expect(await loaded()).toEqual([[1]])
      await pass(12 * DAY)
      await expect.poll(() => loaded()).toEqual([])
    })
  })
}
