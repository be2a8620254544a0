import { drawKey, drawSeat } from '@rondo/shared/seal/draw'
import { circleKeys, memberOf, roomKeys } from '@rondo/shared/seal/keys'
import { expect, test } from 'vitest'
import { namesOfRoom, roomsOnDevice, seatOnDevice, seenOnDevice } from '../session/device.ts'
import { memoryOfItsOwn } from '../session/memory-of-its-own.ts'
import { circleShutOut } from './circle-shut-out.ts'
import { changeCircle, circleOnDevice, circlesListed, keepCircle } from './circles-on-device.ts'
import { roomsListed } from './rooms-listed.ts'

test('[G8] the lists of a device that was shut out name neither the circle nor its rooms', () => {
  const memory = memoryOfItsOwn()
  const [key, seat] = [drawKey(), drawSeat()]
  const circle = circleKeys(key)?.circle ?? ''
  keepCircle(memory, { circle, key, member: memberOf(seat), seat, coming: null, title: 'Listening', openedAt: 1 })
  const [ofCircle, ofAnother] = [drawKey(), drawKey()]
  for (const one of [ofCircle, ofAnother]) seatOnDevice(memory, one, null, 1)
  seenOnDevice(memory, roomKeys(ofCircle)?.room ?? '', {
    title: 'Listening · session of 3 May',
    names: ['Ada', 'Bo'],
    circle,
  })
  seatOnDevice(memory, ofCircle, null, 2)
  expect(roomsListed(memory)).toHaveLength(2)
  const kept = () => namesOfRoom(memory, roomKeys(ofCircle)?.room ?? '')
  expect(kept()).toEqual(['Ada', 'Bo'])
  circleShutOut(memory, circle)
  expect(kept()).toEqual([])
  expect(circlesListed(memory)).toEqual([])
  expect(roomsListed(memory).map(({ key }) => key)).toEqual([ofAnother])
  // What it was is still known where it says why.
  expect(circleOnDevice(memory, circle)?.title).toBe('Listening')
  expect(roomsOnDevice(memory)).toHaveLength(2)
  changeCircle(memory, circle, { isShutOut: false })
  expect(roomsListed(memory)).toHaveLength(2)
})
