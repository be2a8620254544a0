import { expect, it } from 'vitest'
import { promisesKept } from '../../formats/promises-kept.ts'
import type { CircleId } from '../../ids.ts'
import { Group } from '../../testing/group.ts'

const held = (hasPromises: boolean | null) => {
  const circle = hasPromises === null ? null : { id: 'circle'.padEnd(16, '_') as CircleId, hasPromises }
  const people = new Group(['ada', 'bo', 'cy'], { agenda: promisesKept.agenda, format: 'promises-kept', circle })
  people.ask('ada', { type: 'session.start' })
  return people
}

it('[G18] a review comes first in a session of a circle that has open commitments', () => {
  const people = held(true)
  people.ask('ada', { type: 'host.next', segment: people.part })
  expect(people.part).toBe('review')
  people.wait(6)
  for (let turn = 0; turn < 3; turn++) people.done()
  expect(people.part).toBe('on-my-mind')
})

it('[G18] a review is passed over where nothing was promised, and its time is the others’', () => {
  for (const hasPromises of [false, null]) {
    const people = held(hasPromises)
    expect(people.room.agenda.map(({ id }) => id)).toEqual(['opening', 'on-my-mind', 'commit', 'closing'])
    const parts = [...promisesKept.agenda.slice(1)]
    expect(people.ask('ada', { type: 'plan.change', after: people.part, parts })).toBe(null)
    expect(people.room.agenda.some(({ kind }) => kind === 'review')).toBe(false)
  }
})
