import { IMAGE_LIMITS, type ImageId } from '@rondo/shared/board/image'
import { describe, expect, test } from 'vitest'
import type { StoreUnderTest } from './contract.ts'
import { aRoom, later } from './specimens.ts'
import type { Store } from './store.ts'

const DAY = 24 * 60 * 60 * 1000

export const imageId = (name: string | number) => String(name).padStart(22, '-') as ImageId
const bytes = (...numbers: number[]) => Uint8Array.from(numbers)

/** What every store must do with the pictures on the boards of its rooms. */
export function imageContract(name: string, openStore: () => Promise<StoreUnderTest>): void {
  async function open() {
    const opened = await openStore()
    const room = aRoom(opened.store)
    await opened.store.save(room, null)
    const found = async (id: string | number, store: Store = opened.store) => {
      const image = await store.images.get(room.id, imageId(id))
      return image && [...image]
    }
    return { ...opened, room, images: opened.store.images, found }
  }

  describe(`the contract of a store for pictures: ${name}`, () => {
    test('[B46] what was put is found, whatever bytes it has, also after a crash, and beside the board', async () => {
      const { store, room, images, found, reopenAfterCrash } = await open()
      const any = [0, 10, 13, 128, 255]
      expect(await found('one')).toBe(null)
      expect(await images.put(room.id, imageId('one'), bytes(...any))).toBe('kept')
      expect(await store.boards.append(room.id, [bytes(1)])).toBe('kept')
      expect(await found('one')).toEqual(any)
      const reopened = await reopenAfterCrash()
      expect(await found('one', reopened)).toEqual(any)
      expect(await reopened.images.put(room.id, imageId('two'), bytes(2))).toBe('kept')
      expect((await reopened.images.ids(room.id)).toSorted()).toEqual([imageId('one'), imageId('two')].toSorted())
      expect((await reopened.boards.load(room.id)).map((update) => [...update])).toEqual([[1]])
    })

    test('[B46] an id is written once: the same bytes again are kept, others are not taken', async () => {
      const { room, images, found, reopenAfterCrash } = await open()
      const both = [images.put(room.id, imageId('one'), bytes(1)), images.put(room.id, imageId('one'), bytes(2))]
      expect((await Promise.all(both)).sort()).toEqual(['kept', 'taken'])
      const first = (await found('one')) ?? []
      expect(await images.put(room.id, imageId('one'), bytes(...first))).toBe('kept')
      const reopened = await reopenAfterCrash()
      expect(await reopened.images.put(room.id, imageId('one'), bytes(...first))).toBe('kept')
      expect(await reopened.images.put(room.id, imageId('one'), bytes(3))).toBe('taken')
      expect(await found('one', reopened)).toEqual(first)
    })

    test('[B46] no answer before the sync has returned, and one that failed can be put again', async () => {
      const { room, images, found, hold, failOnce } = await open()
      const release = hold()
      let isKept = false
      const putting = images.put(room.id, imageId('one'), bytes(1)).then(() => {
        isKept = true
      })
      for (let turn = 0; turn < 50; turn++) await new Promise((done) => setImmediate(done))
      expect(isKept).toBe(false)
      release()
      await putting
      failOnce()
      await expect(images.put(room.id, imageId('two'), bytes(2))).rejects.toThrow()
      expect(await found('two')).toBe(null)
      expect(await images.put(room.id, imageId('two'), bytes(2))).toBe('kept')
      expect(await found('two')).toEqual([2])
    })

    test('[B48] there are so many of a board and no more; another board has its own', async () => {
      const { store, room, images, reopenAfterCrash } = await open()
      const put = (id: number, to = images, of = room.id) => to.put(of, imageId(id), bytes(id))
      for (let id = 0; id < IMAGE_LIMITS.images; id++) expect(await put(id)).toBe('kept')
      expect(await put(IMAGE_LIMITS.images)).toBe('full')
      expect(await put(0)).toBe('kept')
      const other = aRoom(store)
      await store.save(other, null)
      expect(await put(1, images, other.id)).toBe('kept')
      expect(await put(IMAGE_LIMITS.images, (await reopenAfterCrash()).images)).toBe('full')
    })

    test('[B48] there are so many bytes of a board and no more', async () => {
      const { room, images } = await open()
      const large = new Uint8Array(IMAGE_LIMITS.sealed)
      const most = Math.floor(IMAGE_LIMITS.size / large.length)
      expect(most).toBeLessThan(IMAGE_LIMITS.images)
      for (let id = 0; id < most; id++) expect(await images.put(room.id, imageId(id), large)).toBe('kept')
      const rest = IMAGE_LIMITS.size - most * large.length
      expect(await images.put(room.id, imageId('large'), new Uint8Array(rest + 1))).toBe('full')
      expect(await images.put(room.id, imageId('rest'), new Uint8Array(rest))).toBe('kept')
    })

    test('[B11] [B48] there is no picture without a room, and a burned one takes nothing more', async () => {
      const { store, room, images, found, reopenAfterCrash } = await open()
      expect(await images.put(aRoom(store).id, imageId('one'), bytes(1))).toBe('unknown')
      await images.put(room.id, imageId('one'), bytes(1))
      await Promise.all([store.burn(room.id), images.put(room.id, imageId('two'), bytes(2)).catch(() => {})])
      expect(await images.put(room.id, imageId('three'), bytes(3))).toBe('burned')
      for (const id of ['one', 'two', 'three']) expect(await found(id)).toBe(null)
      expect(await images.ids(room.id)).toEqual([])
      const reopened = await reopenAfterCrash()
      expect(await reopened.images.ids(room.id)).toEqual([])
      expect(await reopened.images.put(room.id, imageId('one'), bytes(1))).toBe('burned')
    })

    test('[B48] [S6] they are forgotten with their room, and not before', async () => {
      const { store, room, images, found, pass } = await open()
      await images.put(room.id, imageId('one'), bytes(1))
      await pass(20 * DAY)
      await store.save({ ...later(room), at: store.now() }, 1)
      await pass(20 * DAY)
      expect(await found('one')).toEqual([1])
      await pass(12 * DAY)
      await expect.poll(() => found('one')).toBe(null)
    })
  })
}
