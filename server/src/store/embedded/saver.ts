import { systemClock } from '../../clock.ts'
import { aCircle, aRoom } from '../specimens.ts'
import type { Shelf, Versioned } from '../store.ts'
import { openEmbeddedStore } from './open.ts'

// A program for the test that kills it: saves version after version of some rooms and circles and prints each one once it is acknowledged.
const [, , directory = ''] = process.argv
const clock = systemClock()
const store = await openEmbeddedStore(directory, { clock, roomDays: 30, circleDays: 400 })

async function keepSaving<Id extends string, Thing extends Versioned<Id>>(
  shelf: Pick<Shelf<Id, Thing>, 'save'>,
  kind: string,
  first: Thing,
): Promise<never> {
  let thing = first
  let expected: number | null = null
  for (;;) {
    const saved = await shelf.save(thing, expected)
    if (saved !== 'saved') throw new Error(saved)
    process.stdout.write(`${kind} ${thing.id} ${thing.version}\n`)
    expected = thing.version
    thing = { ...thing, version: thing.version + 1 }
  }
}

await Promise.all([
  keepSaving(store, 'room', aRoom(store)),
  keepSaving(store, 'room', aRoom(store)),
  keepSaving(store.circles, 'circle', aCircle(store)),
  keepSaving(store.circles, 'circle', aCircle(store)),
])
