import { drawKey, drawSeat } from '@rondo/shared/seal/draw'
import { roomKeys } from '@rondo/shared/seal/keys'
import { expect, test } from 'vitest'
import { keepDraft, keptDraft } from '../commitment/kept-draft.ts'
import { forgetRoom, namesOfRoom, roomsOnDevice, seatOnDevice, seenOnDevice, wasInside } from './device.ts'
import { memoryOfItsOwn } from './memory-of-its-own.ts'

const roomOf = (key: string) => roomKeys(key)?.room ?? ''

test('[C18] a device keeps its seat in a room', () => {
  const memory = memoryOfItsOwn()
  const [one, other] = [drawKey(), drawKey()]
  const seat = seatOnDevice(memory, one, null, 1)
  expect(seatOnDevice(memory, other, null, 2)).not.toBe(seat)
  expect(seatOnDevice(memory, one, null, 3)).toBe(seat)
  expect(roomsOnDevice(memory).map(({ room }) => room)).toEqual([roomOf(one), roomOf(other)])
})

test('[C18] a link to one’s own seat brings that seat to this device', () => {
  const memory = memoryOfItsOwn()
  const [key, seat] = [drawKey(), drawSeat()]
  seatOnDevice(memory, key, null, 1)
  expect(seatOnDevice(memory, key, seat, 2)).toBe(seat)
  expect(seatOnDevice(memory, key, null, 3)).toBe(seat)
})

test('[C18] a room that is forgotten leaves nothing behind', () => {
  const memory = memoryOfItsOwn()
  const key = drawKey()
  const seat = seatOnDevice(memory, key, null, 1)
  seenOnDevice(memory, roomOf(key), { title: 'Thursdays', circle: undefined, names: null })
  expect(roomsOnDevice(memory)).toMatchObject([{ title: 'Thursdays' }])
  forgetRoom(memory, memory, roomOf(key))
  expect(roomsOnDevice(memory)).toEqual([])
  expect(memory.get('rondo.rooms')).not.toContain(seat)
})

test('[C18] what was written and not said goes with its room', () => {
  const memory = memoryOfItsOwn()
  const key = drawKey()
  seatOnDevice(memory, key, null, 1)
  const words = { when: 'Monday', will: 'call Ada', by: '2026-11-30', sure: 4 }
  const draft = { ...words, seenBy: 'partner', isShared: false, partner: null } as const
  keepDraft(memory, roomOf(key), draft)
  expect(keptDraft(memory, roomOf(key))).toEqual(draft)
  forgetRoom(memory, memory, roomOf(key))
  expect(keptDraft(memory, roomOf(key))).toBe(null)
})

test('[C18] nonsense in the memory is passed over', () => {
  const memory = memoryOfItsOwn()
  memory.set('rondo.rooms', '[null, 3, {"room":1}]')
  expect(roomsOnDevice(memory)).toEqual([])
  memory.set('rondo.rooms', '{')
  expect(roomsOnDevice(memory)).toEqual([])
})

test('[C27] a device knows whether its seat has been inside; another seat starts anew', () => {
  const memory = memoryOfItsOwn()
  const key = drawKey()
  seatOnDevice(memory, key, null, 1)
  expect(wasInside(memory, roomOf(key))).toBe(false)
  seenOnDevice(memory, roomOf(key), { title: '', circle: undefined, names: [] })
  seenOnDevice(memory, roomOf(key), { title: '', circle: undefined, names: null })
  seatOnDevice(memory, key, null, 2)
  expect(wasInside(memory, roomOf(key))).toBe(true)
})

test('[W18] [C18] a device remembers the names it has shown in a room, until the room is forgotten', () => {
  const memory = memoryOfItsOwn()
  const key = drawKey()
  const seen = (names: readonly string[] | null) =>
    seenOnDevice(memory, roomOf(key), { title: '', circle: undefined, names })
  seatOnDevice(memory, key, null, 1)
  for (const names of [['Ada', 'Bo'], ['Bo', 'Cy'], null]) seen(names)
  seatOnDevice(memory, key, null, 2)
  expect(namesOfRoom(memory, roomOf(key))).toEqual(['Ada', 'Bo', 'Cy'])
  forgetRoom(memory, memory, roomOf(key))
  seen(['Bo'])
  expect(memory.get('rondo.rooms')).toBe('[]')
})
