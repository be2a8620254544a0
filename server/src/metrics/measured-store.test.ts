import type { ServerId } from '@rondo/shared/ids'
import { expect, onTestFinished, test } from 'vitest'
import { openEmbeddedStore } from '../store/embedded/open.ts'
import { temporaryDirectory } from '../testing/temporary-directory.ts'
import { TestClock } from '../testing/test-clock.ts'
import { measuredStore } from './measured-store.ts'

test('[E7] what servers send each other goes through uncounted', async () => {
  const counted: string[] = []
  const plain = await openEmbeddedStore(await temporaryDirectory(), {
    clock: new TestClock(),
    roomDays: 30,
    circleDays: 400,
  })
  onTestFinished(() => plain.close())
  const store = measuredStore(plain, { stored: (operation) => void counted.push(operation) })
  store.receive(async (bytes) => bytes.toReversed())
  expect(await store.send(store.server, Uint8Array.of(1, 2))).toEqual(Uint8Array.of(2, 1))
  expect(await store.send('nobody' as ServerId, Uint8Array.of(1, 2))).toBeNull()
  expect(counted).toEqual([])
})
