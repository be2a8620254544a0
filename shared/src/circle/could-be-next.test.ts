import { expect, test } from 'vitest'
import { circleOf } from '../testing/circle.ts'
import { idOf } from '../testing/group.ts'
import { couldBeNext } from './could-be-next.ts'

const ids = (hosted: string, taught: string, presented: string) => ({
  hosted: idOf(hosted),
  taught: idOf(taught),
  presented: idOf(presented),
})

test('[G11] to host, to teach and to present somebody else each is suggested, whoever has waited longest', () => {
  const people = circleOf('ada', 'bo', 'cy')
  expect(couldBeNext(people.circle)).toEqual(ids('ada', 'bo', 'cy'))
  people.meet('one')
  people.end('one', people.names, { hosted: ['ada'], taught: ['bo'], presented: ['bo'] })
  expect(couldBeNext(people.circle)).toEqual(ids('bo', 'ada', 'cy'))
  expect(couldBeNext(people.view)).toEqual(couldBeNext(people.circle))
})

test('[G11] of fewer than three somebody is suggested twice: whoever has waited longest for it', () => {
  const people = circleOf('ada', 'bo')
  people.meet('one')
  people.end('one', people.names, { presented: ['ada'] })
  expect(couldBeNext(people.circle)).toEqual(ids('ada', 'bo', 'bo'))
  people.ask('bo', { type: 'member.leave', keep: false })
  expect(couldBeNext(people.circle)).toEqual(ids('ada', 'ada', 'ada'))
})
