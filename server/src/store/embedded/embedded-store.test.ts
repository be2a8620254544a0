import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { crashedCopy, temporaryDirectory } from '../../testing/temporary-directory.ts'
import { TestClock } from '../../testing/test-clock.ts'
import { aRoom, later, type StoreUnderTest, storeContract } from '../contract.ts'
import type { Store } from '../store.ts'
import { DirectoryInUse, openEmbeddedStore } from './open.ts'

async function underTest(): Promise<StoreUnderTest & { directory: string }> {
  const directory = await temporaryDirectory()
  const clock = new TestClock()
  let held: Promise<void> = Promise.resolve()
  let fails = false
  const open = async (where: string): Promise<Store> => {
    const store = await openEmbeddedStore(where, {
      clock,
      roomDays: 30,
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
    reopenAfterCrash: async () => open(await crashedCopy(directory)),
  }
}

storeContract('embedded', underTest)

test('[S9] a directory in use is said to be in use', async () => {
  const { directory, clock } = await underTest()
  await expect(openEmbeddedStore(directory, { clock, roomDays: 30 })).rejects.toBeInstanceOf(DirectoryInUse)
})

test('[S5] a burned room leaves no byte in the files', async () => {
  const { directory, store, clock } = await underTest()
  const room = aRoom(clock)
  const other = aRoom(clock)
  await store.save(other, null)
  await store.save(room, null)
  await store.save(later(room), 1)
  expect(await dumpOf(directory)).toContain(room.title)
  await store.burn(room.id)
  await expect.poll(async () => (await dumpOf(directory)).includes(room.title)).toBe(false)
  expect(await store.load(other.id)).toEqual(other)
  expect(await dumpOf(directory)).toContain(other.title)
})

async function dumpOf(directory: string): Promise<string> {
  const rooms = join(directory, 'rooms')
  const files = await readdir(rooms)
  const read = files.map((file) => readFile(join(rooms, file), 'latin1').catch(() => ''))
  return (await Promise.all(read)).join('\n')
}
