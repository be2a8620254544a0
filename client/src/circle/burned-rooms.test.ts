import type { MemberId } from '@rondo/shared/ids'
import { drawKey } from '@rondo/shared/seal/draw'
import { roomKeys } from '@rondo/shared/seal/keys'
import { expect, it } from 'vitest'
import { roomsOnDevice, seatOnDevice, seenOnDevice } from '../session/device.ts'
import { memoryOfItsOwn } from '../session/memory-of-its-own.ts'
import { circleOfRoom, roomBurned } from './burned-rooms.ts'
import { forgetCircle, keepCircle } from './circles-on-device.ts'

it('[R10] [C18] of a session that was burned a device keeps the circle to which it leads back, and that until the circle is forgotten', () => {
  const memory = memoryOfItsOwn()
  const key = drawKey()
  const room = roomKeys(key)?.room ?? ''
  const secrets = { key: 'key', member: 'me' as MemberId, seat: 'seat', coming: null, title: '', openedAt: 1 }
  keepCircle(memory, { circle: 'circle', ...secrets })
  const seat = seatOnDevice(memory, key, null, 1)
  seenOnDevice(memory, room, { title: 'Thursdays', circle: 'circle', names: ['Bo'] })
  expect(circleOfRoom(memory, room)).toBe('circle')
  for (let times = 0; times < 2; times++) roomBurned(memory, memory, room, circleOfRoom(memory, room))
  expect(roomsOnDevice(memory)).toEqual([])
  expect(circleOfRoom(memory, room)).toBe('circle')
  for (const gone of [seat, 'Thursdays', 'Bo']) expect(memory.get('rondo.circles')).not.toContain(gone)
  expect(memory.get('rondo.circles')?.split(room)).toHaveLength(2)
  forgetCircle(memory, 'circle')
  expect(circleOfRoom(memory, room)).toBe(null)
  roomBurned(memory, memory, 'other', 'circle')
  expect(circleOfRoom(memory, 'other')).toBe(null)
})
