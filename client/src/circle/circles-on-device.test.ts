import { drawKey, drawSeat } from '@rondo/shared/seal/draw'
import { circleKeys, memberOf } from '@rondo/shared/seal/keys'
import { expect, test } from 'vitest'
import { memoryOfItsOwn } from '../session/memory-of-its-own.ts'
import { circleLink } from './circle-links.ts'
import { circleTitle } from './circle-title.ts'
import {
  type CircleOnDevice,
  changeCircle,
  circleOnDevice,
  circlesOnDevice,
  forgetCircle,
  keepCircle,
  namesOfCircle,
} from './circles-on-device.ts'
import { keepBroughtSeat } from './keep-brought-seat.ts'
import { linkOnDevice } from './link-on-device.ts'

function drawn(openedAt: number): CircleOnDevice {
  const [key, seat] = [drawKey(), drawSeat()]
  const circle = circleKeys(key)?.circle ?? ''
  return { circle, key, member: memberOf(seat), seat, coming: null, title: '', openedAt }
}

test('[C18] a device keeps its seats in circles, the last one opened first', () => {
  const memory = memoryOfItsOwn()
  const [one, other] = [drawn(1), drawn(2)]
  keepCircle(memory, one)
  keepCircle(memory, other)
  expect(circlesOnDevice(memory)).toEqual([other, one])
  changeCircle(memory, one.circle, { title: 'Listening', openedAt: 3 })
  expect(circlesOnDevice(memory).map(({ title }) => title)).toEqual(['Listening', ''])
})

test('[C18] [W18] a circle that is forgotten leaves nothing behind, and does not come back by itself', () => {
  const memory = memoryOfItsOwn()
  const one = drawn(1)
  keepCircle(memory, one)
  changeCircle(memory, one.circle, { names: ['Ada'] })
  expect(namesOfCircle(memory, one.circle)).toEqual(['Ada'])
  forgetCircle(memory, one.circle)
  changeCircle(memory, one.circle, { title: 'Listening' })
  expect(circleOnDevice(memory, one.circle)).toBe(null)
  expect(memory.get('rondo.circles')).toBe('[]')
})

test('[C18] nonsense in the memory of circles is passed over', () => {
  const memory = memoryOfItsOwn()
  for (const kept of ['[null, 3, {"circle":1}]', '{', '7']) {
    memory.set('rondo.circles', kept)
    expect(circlesOnDevice(memory)).toEqual([])
  }
})

test('[C18] a circle is called by the first words of its purpose', () => {
  expect(circleTitle(' Listening\nand more')).toBe('Listening')
  expect(circleTitle('To get better at saying no, early, kindly and without a story')).toBe(
    'To get better at saying no, early, kindly and…',
  )
  expect(circleTitle('')).toBe('')
})

test('[C18] [G8] a link to one’s own seat brings it to this device, and an old one takes none away', () => {
  const memory = memoryOfItsOwn()
  const { circle, key, member, seat } = drawn(1)
  keepBroughtSeat(memory, { circle, key }, { member, seat }, 2)
  expect(circleOnDevice(memory, circle)).toMatchObject({ key, member, seat, coming: null })
  const other = drawSeat()
  keepBroughtSeat(memory, { circle, key }, { member, seat: other }, 3)
  expect(circleOnDevice(memory, circle)).toMatchObject({ seat, coming: other })
})

test('[R10] from a session that was burned the way leads back to its circle, for whoever has a seat there', () => {
  const memory = memoryOfItsOwn()
  const one = drawn(1)
  expect(linkOnDevice(memory, one.circle)).toBe(null)
  keepCircle(memory, one)
  expect(linkOnDevice(memory, one.circle)).toBe(circleLink('', one.key))
  expect(linkOnDevice(memory, null)).toBe(null)
})
