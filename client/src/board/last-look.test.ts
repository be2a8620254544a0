import { expect, test } from 'vitest'
import { forgetRoom } from '../session/device.ts'
import { memoryOfItsOwn } from '../session/memory-of-its-own.ts'
import { lastLookName } from '../session/put-by-name.ts'
import { lastLook } from './last-look.ts'
import { boardAtHand } from './testing/board-at-hand.ts'

const FIRST = { isList: null, camera: { at: [0, 0], zoom: 1 }, item: null }

test('[B86] after a reload one looks at the board as before, and nothing of it outlasts the room', () => {
  const memory = memoryOfItsOwn()
  const before = boardAtHand(memory)
  expect([before.isList, before.camera]).toEqual([null, FIRST.camera])
  before.isList = true
  before.camera = { at: [120, -40], zoom: 0.5 }
  before.goes('an-item')
  const after = boardAtHand(memory)
  expect([after.isList, after.camera, after.at]).toEqual([true, { at: [120, -40], zoom: 0.5 }, 'an-item'])
  forgetRoom(memoryOfItsOwn(), memory, 'room')
  expect(lastLook(memory, 'room')).toEqual(FIRST)
})

test('[B86] what cannot be read is as nothing', () => {
  for (const text of ['', '{', '7', 'null', '{"camera":{"at":[1],"zoom":1}}', '{"camera":{"at":[1,2],"zoom":0}}']) {
    const memory = memoryOfItsOwn()
    memory.set(lastLookName('room'), text)
    expect(lastLook(memory, 'room')).toEqual(FIRST)
  }
})
