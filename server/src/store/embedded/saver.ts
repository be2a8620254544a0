import { newRoom } from '@rondo/shared/room/new-room'
import { milliseconds } from '@rondo/shared/time'
import { systemClock } from '../../clock.ts'
import { freshOpening } from '../../testing/opening.ts'
import { openEmbeddedStore } from './open.ts'

// A program for the test that kills it: saves version after version of some rooms and prints each one once it is acknowledged.
const [, , directory = ''] = process.argv
const clock = systemClock()
const store = await openEmbeddedStore(directory, { clock, roomDays: 30, circleDays: 400 })

async function keepSaving(): Promise<never> {
  const { opening } = freshOpening()
  let room = newRoom(opening, { at: clock.now(), minute: milliseconds(60_000), size: 24 })
  let expected: number | null = null
  for (;;) {
    const saved = await store.save(room, expected)
    if (saved !== 'saved') throw new Error(saved)
    process.stdout.write(`${room.id} ${room.version}\n`)
    expected = room.version
    room = { ...room, version: room.version + 1 }
  }
}

await Promise.all([keepSaving(), keepSaving(), keepSaving(), keepSaving()])
