import type { ServerId } from '@rondo/shared/ids'
import { expect, onTestFinished, test } from 'vitest'
import { openEmbeddedStore } from '../store/embedded/open.ts'
import { aRoom } from '../store/specimens.ts'
import { temporaryDirectory } from '../testing/temporary-directory.ts'
import { TestClock } from '../testing/test-clock.ts'
import { measuredStore } from './measured-store.ts'

async function measured(counted: string[]) {
  const plain = await openEmbeddedStore(await temporaryDirectory(), {
    clock: new TestClock(),
    roomDays: 30,
    circleDays: 400,
  })
  onTestFinished(() => plain.close())
  return measuredStore(plain, {
    stored: (operation, outcome) => void counted.push(`${operation} ${outcome}`),
    drew: (updates) => void counted.push(`${updates} drawn`),
  })
}

test('[D21] what is asked of boards is counted as the rest is, and updates that are kept', async () => {
  const counted: string[] = []
  const store = await measured(counted)
  const room = aRoom(store)
  await store.save(room, null)
  await store.boards.append(room.id, [Uint8Array.of(1), Uint8Array.of(2)])
  await store.boards.append(aRoom(store).id, [Uint8Array.of(1)])
  await store.boards.compact(room.id, () => Uint8Array.of(1))
  await store.boards.load(room.id)
  expect(counted).toEqual([
    'save saved',
    'board-append kept',
    '2 drawn',
    'board-append unknown',
    'board-compact kept',
    'board-load found',
  ])
})

test('[E7] what servers send each other goes through uncounted', async () => {
  const counted: string[] = []
  const store = await measured(counted)
  store.receive(async (bytes) => bytes.toReversed())
  expect(await store.send(store.server, Uint8Array.of(1, 2))).toEqual(Uint8Array.of(2, 1))
  expect(await store.send('nobody' as ServerId, Uint8Array.of(1, 2))).toBeNull()
  expect(counted).toEqual([])
})
