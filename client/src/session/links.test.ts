import { drawKey, drawSeat } from '@rondo/shared/seal/draw'
import { roomKeys } from '@rondo/shared/seal/keys'
import { expect, test } from 'vitest'
import { readLink, readPasted, roomLink, seatLink } from './links.ts'

const key = drawKey()
const room = roomKeys(key)?.room ?? ''
const seat = drawSeat()
const parts = (link: string) => {
  const { pathname, hash } = new URL(link)
  return [pathname, hash] as const
}

test('[C3] a room’s link and a seat’s link are read as they were written', () => {
  expect(readLink(...parts(roomLink('https://rondo.test', key)))).toEqual({ is: 'whole', key, seat: null })
  expect(readLink(...parts(seatLink('https://rondo.test', key, seat)))).toEqual({ is: 'whole', key, seat })
})

test('[C3] a link that lost its last part, and one with a wrong or mangled key, are found out without a server', () => {
  expect(readLink(`/r/${room}`, '')).toEqual({ is: 'without-key', room })
  expect(readLink(`/r/${room}`, '#')).toEqual({ is: 'without-key', room })
  expect(readLink(`/r/${room}`, `#${drawKey()}`)).toEqual({ is: 'wrong-key', room })
  expect(readLink(`/r/${room}`, `#${key.slice(1)}`)).toEqual({ is: 'wrong-key', room })
  expect(readLink('/r/short', `#${key}`)).toEqual({ is: 'no-room' })
  expect(readLink('/new', '')).toEqual({ is: 'no-room' })
})

test('[C3] what is pasted may be the whole link or the key alone, with spaces around it', () => {
  expect(readPasted(` ${roomLink('https://rondo.test', key)}\n`, room)).toEqual({ key, seat: null })
  expect(readPasted(` ${key} `, room)).toEqual({ key, seat: null })
  expect(readPasted(seatLink('https://rondo.test', key, seat), room)).toEqual({ key, seat })
  expect(readPasted(roomLink('https://rondo.test', drawKey()), room)).toBeNull()
  expect(readPasted('', room)).toBeNull()
})
