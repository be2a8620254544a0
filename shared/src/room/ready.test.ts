import { expect, it } from 'vitest'
import { challenges, opening, pulse } from '../formats/parts.ts'
import { Group, idOf } from '../testing/group.ts'
import { viewFor } from './view-for.ts'
import { viewForAll } from './view-for-all.ts'

function answering() {
  const agenda = [opening(), challenges(), pulse()]
  const people = new Group(['ada', 'bo', 'cy', 'di', 'ed'], { agenda, people: 5 })
  people.ask('ada', { type: 'session.start' })
  const ready = (name: string, isReady = true) =>
    people.ask(name, { type: 'ballot.ready', segment: people.part, ready: isReady })
  const stage = () => (people.room.phase.is === 'live' ? people.room.phase.running.stage : null)
  return { people, ready, stage }
}

it('[E31] a pulse is handed in once all who are here are done, and nobody learns who was', () => {
  const { people, ready, stage } = answering()
  people.goTo('pulse')
  const before = [JSON.stringify(viewForAll(people.room).phase), JSON.stringify(viewFor(people.room, idOf('cy')))]
  for (const name of ['di', 'ada', 'bo']) expect(ready(name)).toBe(null)
  expect([JSON.stringify(viewForAll(people.room).phase), JSON.stringify(viewFor(people.room, idOf('cy')))]).toEqual(
    before,
  )
  expect(people.room.phase).toMatchObject({ running: { ballot: { ready: [idOf('ada'), idOf('bo'), idOf('di')] } } })
  ready('ada', false)
  people.drop('ed', 30)
  ready('cy')
  expect(stage()).toBe('answering')
  ready('ada')
  expect(stage()).toBe('handing')
  expect(ready('ada')).toBe('too-late')
})

it('[E31] whoever takes no part ends nothing, and neither does a pause', () => {
  const { people, ready, stage } = answering()
  people.goTo('pulse')
  people.join('late')
  expect(ready('late')).toBe('not-now')
  people.ask('ada', { type: 'host.pause' })
  for (const name of ['ada', 'bo', 'cy', 'di', 'ed']) ready(name)
  expect(stage()).toBe('answering')
})

it('[E31] where cards are written the clock alone decides', () => {
  const { people, ready } = answering()
  people.goTo('challenges')
  expect(ready('ada')).toBe('not-now')
})

it('[E31] nobody waits for whoever drops out when all others are done, but for half a minute', () => {
  const { people, ready, stage } = answering()
  people.goTo('pulse')
  const until = () => (people.room.phase.is === 'live' ? people.room.phase.running.until : null)
  const planned = until() ?? 0
  people.wait(5)
  for (const name of ['ada', 'bo', 'cy']) ready(name)
  people.drop('ed')
  expect(until()).toBe(planned)
  ready('di')
  expect(stage()).toBe('answering')
  people.wait(30)
  expect(stage()).toBe('handing')

  const again = answering()
  again.people.goTo('pulse')
  for (const name of ['ada', 'bo', 'cy', 'di']) again.ready(name)
  expect(again.stage()).toBe('answering')
  again.people.drop('ed')
  again.people.wait(29)
  expect(again.stage()).toBe('answering')
  again.people.wait(1)
  expect(again.stage()).toBe('handing')
})

it('[E31] whoever leaves is not waited for at all', () => {
  const { people, ready, stage } = answering()
  people.goTo('pulse')
  for (const name of ['ada', 'bo', 'cy', 'di']) ready(name)
  people.ask('ed', { type: 'member.leave' })
  expect(stage()).toBe('handing')
})
