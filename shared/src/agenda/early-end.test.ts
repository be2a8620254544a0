import { expect, it } from 'vitest'
import { viewForAll } from '../room/view-for-all.ts'
import { group } from '../testing/group.ts'

it('[A17] tells everyone when the session will end, once five minutes of its plan were not needed', () => {
  const people = group('ada', 'bo', 'cy')
  people.startRound()
  const promised = people.room.schedule.endsBy ?? 0
  const early = () => viewForAll(people.room).early
  expect(early()).toBe(null)

  // Three turns of up to a minute.
  for (let turn = 0; turn < 3; turn++) people.done()
  expect(early()).toBe(null)

  people.wait(6)
  people.wait(60)
  people.done()
  const first = early() ?? 0
  expect(promised - first).toBeGreaterThanOrEqual(5 * 60_000)
  expect((first - (people.room.schedule.startedAt ?? 0)) % 60_000).toBe(0)

  people.done()
  expect(early() ?? 0).toBeLessThan(first)
  // Whoever is heard earlier than planned has taken nothing from anybody.
  expect(people.room.schedule.endsBy).toBe(promised)
})

it('[A17] goes back to what was promised when the session takes its time after all', () => {
  const people = group('ada', 'bo', 'cy')
  people.startRound()
  for (let turn = 0; turn < 3; turn++) people.done()
  people.wait(6)
  people.done()
  expect(viewForAll(people.room).early).not.toBe(null)
  people.ask('ada', { type: 'host.pause' })
  people.wait(3600)
  people.ask('ada', { type: 'host.resume' })
  expect(viewForAll(people.room).early).toBe(null)
})
