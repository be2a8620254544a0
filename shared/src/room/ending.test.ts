import { expect, it } from 'vitest'
import type { CircleId } from '../ids.ts'
import { Group, idOf, sealed } from '../testing/group.ts'
import { viewForAll } from './view-for-all.ts'

const offer = { type: 'circle.offer', words: sealed('link') } as const

it('[G19] after the end somebody invites the others to a circle, once, and takes that along when they leave', () => {
  const people = new Group(['ada', 'bo', 'cy'])
  people.ask('ada', { type: 'session.start' })
  expect(people.ask('bo', offer)).toBe('not-now')
  people.wait(7200)
  expect(people.ask('bo', offer)).toBe(null)
  expect(people.ask('cy', offer)).toBe('too-late')
  expect(viewForAll(people.room).offered).toEqual({ member: idOf('bo'), words: sealed('link') })
  people.ask('bo', { type: 'member.leave' })
  expect(people.room.offered).toBe(null)
})

it('[G19] a session of a circle starts no other one', () => {
  const people = new Group(['ada', 'bo', 'cy'], {
    circle: { id: 'circle'.padEnd(16, '_') as CircleId, hasPromises: true },
  })
  people.ask('ada', { type: 'session.start' })
  people.wait(7200)
  expect(people.ask('bo', offer)).toBe('not-now')
})
