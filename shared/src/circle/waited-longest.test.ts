import { describe, expect, it } from 'vitest'
import { circleOf } from '../testing/circle.ts'
import { nameOf } from '../testing/group.ts'
import { type Role, waitedLongest } from './waited-longest.ts'

describe('who is suggested', () => {
  const people = circleOf('ada', 'bo', 'cy', 'di')
  people.meet('one')
  people.end('one', people.names, { hosted: ['bo'], taught: ['ada', 'cy'] })
  people.meet('two')
  people.end('two', people.names, { hosted: ['ada'], taught: ['di'] })
  people.meet('three')
  people.end('three', people.names, { hosted: ['bo'] })
  const order = (role: Role) => waitedLongest(people.circle, role).map(nameOf)

  it('[G11] is first whoever never did it, in the order in which they came', () => {
    expect(order('presented')).toEqual(['ada', 'bo', 'cy', 'di'])
    expect(order('hosted')).toEqual(['cy', 'di', 'ada', 'bo'])
  })

  it('[G11] is then who did it the longest ago, together in the order in which they came', () => {
    expect(order('taught')).toEqual(['bo', 'ada', 'cy', 'di'])
  })

  it('[G11] is the same by what every member sees', () => {
    expect(waitedLongest(people.view, 'hosted')).toEqual(waitedLongest(people.circle, 'hosted'))
  })
})
