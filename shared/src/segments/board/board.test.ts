import { expect, it } from 'vitest'
import { drawing, opening } from '../../formats/parts.ts'
import { Group } from '../../testing/group.ts'
import { seconds } from '../../time.ts'
import { kindOf, type Segment } from '../index.ts'
import { isAgenda } from '../schema.ts'

const part = drawing('board', 600)
const withOptions = (options: object) => [{ ...part, options: { ...part.options, ...options } } as Segment]

it('[B30] is one stretch of time, shortened to a minute at least, and ends by itself', () => {
  const kind = kindOf(part)
  expect(kind.plan(part.options, 6)).toEqual({ least: 60, wanted: 600, most: 600 })
  expect(kind.resize(part.options, 6, seconds(122))).toMatchObject({ seconds: 120 })
  expect(kind.resize(part.options, 6, seconds(10))).toMatchObject({ seconds: 60 })
  const people = new Group(['ada', 'bo', 'cy'], { agenda: [opening(), part], people: 3 })
  people.ask('ada', { type: 'session.start' })
  people.goTo('board')
  expect(people.room.phase).toMatchObject({ running: { stage: 'drawing' }, floor: null })
  people.wait(601)
  expect(people.room.phase.is).toBe('over')
})

it('[B35] names one of the templates there are', () => {
  expect(isAgenda([part])).toBe(true)
  expect(isAgenda(withOptions({ template: 'river-of-life' }))).toBe(true)
  expect(isAgenda(withOptions({ template: 'a-ship' }))).toBe(false)
  expect(isAgenda(withOptions({ seconds: 30 }))).toBe(false)
})
