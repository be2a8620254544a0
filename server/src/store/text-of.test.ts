import { group } from '@rondo/shared/testing/group'
import { expect, test } from 'vitest'
import { textOf } from './text-of.ts'

test('[S1] a room is written as JSON, whatever of it was written before', () => {
  const people = group('ada', 'bo', 'cy')
  const expectSame = () => expect(textOf(people.room)).toBe(JSON.stringify(people.room))
  expectSame()
  people.startRound()
  expectSame()
  for (let turn = 0; turn < 3; turn++) {
    people.done()
    expectSame()
  }
  people.drop('bo', 3)
  expectSame()
  people.ask('ada', { type: 'host.undo' })
  expectSame()
})
