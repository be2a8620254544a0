import { randomBytes } from 'node:crypto'
import type { RoomId, SealedText } from '@rondo/shared/ids'
import type { Room } from '@rondo/shared/room/room'
import { createLog } from '../../log.ts'
import { keep } from '../keep.ts'
import { openRedisStore } from './open.ts'

// A program for the test that kills it and its Redis: it does one step after the other in rooms in which others do the same, as a live room
// does, and prints the name of each step once it is acknowledged. A room lists the steps that were done in it.
const [, , url = '', ...rooms] = process.argv
const store = await openRedisStore(url, { roomDays: 30, circleDays: 400, log: createLog('silent') })

async function keepStepping(id: RoomId): Promise<never> {
  for (;;) {
    const step = randomBytes(6).toString('base64url')
    try {
      const found = await store.load(id)
      if (typeof found === 'string') throw new Error(found)
      const call = `${found.call ?? ''} ${step}` as SealedText
      const next: Room = { ...found, version: found.version + 1, call }
      if ((await keep(store, next, found.version)) === 'saved') process.stdout.write(`${id} ${step}\n`)
    } catch {
      // Redis is not there: whether this step was done is unknown.
    }
  }
}

for (const id of rooms) void keepStepping(id as RoomId)
