import { expect, onTestFinished, test } from 'vitest'
import { crashedCopy, temporaryDirectory } from '../../testing/temporary-directory.ts'
import { TestClock } from '../../testing/test-clock.ts'
import { type StoreUnderTest, storeContract } from '../contract.ts'
import { dumpOf } from '../dump-of.ts'
import { aCircle, aRoom, later, laterCircle } from '../specimens.ts'
import type { Store } from '../store.ts'
import { DirectoryInUse, openEmbeddedStore } from './open.ts'

/** Longer than this goes by in one leap, as in a sleep. */
const HOUR = 3_600_000

async function underTest(): Promise<StoreUnderTest & { directory: string; clock: TestClock }> {
  const directory = await temporaryDirectory()
  const clock = new TestClock()
  let held: Promise<void> = Promise.resolve()
  let fails = false
  const open = async (where: string): Promise<Store> => {
    const store = await openEmbeddedStore(where, {
      clock,
      roomDays: 30,
      circleDays: 400,
      disk: async (write) => {
        await held
        if (fails) {
          fails = false
          throw new Error('The disk is full')
        }
        await write()
      },
    })
    onTestFinished(() => store.close())
    return store
  }
  return {
    directory,
    clock,
    store: await open(directory),
    hold() {
      let release = () => {}
      held = new Promise((done) => {
        release = done
      })
      return release
    },
    failOnce() {
      fails = true
    },
    async pass(milliseconds) {
      if (milliseconds > HOUR) clock.leap(milliseconds)
      else clock.move(milliseconds)
    },
    reopenAfterCrash: async () => open(await crashedCopy(directory)),
  }
}

storeContract('embedded', underTest)

test('[S9] a directory in use is said to be in use', async () => {
  const { directory, clock } = await underTest()
  await expect(openEmbeddedStore(directory, { clock, roomDays: 30, circleDays: 400 })).rejects.toBeInstanceOf(
    DirectoryInUse,
  )
})

test('[S8] a sign of life comes with every write, and every 5 s while a room is open', async () => {
  const { store, clock, reopenAfterCrash } = await underTest()
  const goneSince = async () => (await reopenAfterCrash()).goneSince(store.server)
  const started = clock.now()
  expect(await goneSince()).toBe(started)
  clock.move(12_000)
  expect(await goneSince()).toBe(started)
  const room = aRoom(store)
  await store.save(room, null)
  const saved = clock.now()
  expect(await goneSince()).toBe(saved)
  clock.move(12_000)
  expect(await goneSince()).toBe(saved)
  store.watch(room.id, () => {})
  clock.move(12_000)
  await expect.poll(goneSince).toBeGreaterThan(saved + 15_000)
})

test('[S5] a burned room leaves no byte in the files', async () => {
  const { directory, store } = await underTest()
  const room = aRoom(store)
  const other = aRoom(store)
  await store.save(other, null)
  await store.save(room, null)
  await store.save(later(room), 1)
  expect(pieces(room.title).some(isIn(await dumpOf(directory)))).toBe(true)
  await store.burn(room.id)
  await expect.poll(async () => pieces(room.title).filter(isIn(await dumpOf(directory)))).toEqual([])
  expect(await store.load(other.id)).toEqual(other)
  expect(pieces(other.title).some(isIn(await dumpOf(directory)))).toBe(true)
})

test('[S5] [G12] a closed circle leaves no byte in the files', async () => {
  const { directory, store } = await underTest()
  const [circle, other] = [aCircle(store), aCircle(store)]
  for (const each of [circle, other]) await store.circles.save(each, null)
  await store.circles.save(laterCircle(circle), 1)
  const wordsOf = ({ purpose }: typeof circle) => pieces(purpose.words ?? '')
  expect(wordsOf(circle).some(isIn(await dumpOf(directory)))).toBe(true)
  await store.circles.burn(circle.id)
  await expect.poll(async () => wordsOf(circle).filter(isIn(await dumpOf(directory)))).toEqual([])
  expect(await store.circles.load(other.id)).toEqual(other)
})

/** The files are compressed, and where a text happens to repeat something it is not written out. */
const pieces = (text: string): readonly string[] => text.slice(2).match(/.{12}/g) ?? []
const isIn = (dump: string) => (piece: string) => dump.includes(piece)
