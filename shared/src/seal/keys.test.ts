import { describe, expect, it } from 'vitest'
import type { RoomId, SessionId } from '../ids.ts'
import { toBase64url } from './base64url.ts'
import { drawKey, drawSeat } from './draw.ts'
import { circleKeys, memberOf, roomKeys, seatInRoom, sessionKey } from './keys.ts'

const session = (name: string) => name.padEnd(12, '_') as SessionId
const room = (name: string) => name.padEnd(16, '_') as RoomId

const wordsOf = (keys: { readonly words: Uint8Array } | null) => keys && toBase64url(keys.words)

describe('the keys of a circle', () => {
  it('[G16] are derived from its secret alone, and are not those of a room', () => {
    const key = drawKey()
    expect(circleKeys(key)).toEqual(circleKeys(key))
    expect(circleKeys(key)?.circle).toMatch(/^[\w-]{16}$/)
    expect(circleKeys(key)?.words.length).toBe(32)
    const [one, other, asRoom] = [circleKeys(key), circleKeys(drawKey()), roomKeys(key)]
    expect(new Set([one?.circle, other?.circle, asRoom?.room]).size).toBe(3)
    expect(new Set([one, other, asRoom].map(wordsOf)).size).toBe(3)
  })

  it('[G16] give each session a room of its own', () => {
    const key = drawKey()
    expect(sessionKey(key, session('one'))).toBe(sessionKey(key, session('one')))
    const keys = [
      sessionKey(key, session('one')),
      sessionKey(key, session('two')),
      sessionKey(drawKey(), session('one')),
    ]
    const rooms = keys.map((one) => roomKeys(one)?.room)
    expect(rooms).not.toContain(undefined)
    expect(new Set([...rooms, circleKeys(key)?.circle, roomKeys(key)?.room]).size).toBe(5)
    expect(new Set([key, ...keys]).size).toBe(4)
  })

  it('[G16] give a member a seat of their own in each room, by which no other is known', () => {
    const [ada, bo] = [drawSeat(), drawSeat()]
    const seats = [seatInRoom(ada, room('one')), seatInRoom(ada, room('two')), seatInRoom(bo, room('one'))]
    expect(seatInRoom(ada, room('one'))).toBe(seats[0])
    for (const seat of seats) expect(seat).toMatch(/^[\w-]{43}$/)
    expect(new Set([ada, bo, ...seats]).size).toBe(5)
    expect(new Set([ada, bo, ...seats].map(memberOf)).size).toBe(5)
  })

  it('[G16] are the same on every device, today and in a year', () => {
    const key = 'AAECAwQFBgcICQoLDA0ODw'
    const seat = 'AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8'
    expect([
      circleKeys(key)?.circle,
      wordsOf(circleKeys(key)),
      sessionKey(key, session('one')),
      seatInRoom(seat, room('one')),
    ]).toEqual([
      'PGJE4qXDx6wXxhY_',
      'Xzh47HmzAyti1_7dXwHKtyQHAyNOVM72Am95WzZz6kM',
      '1msqsbKLC4sHBeVau7W1Dw',
      '9IJgzBqNAnHQNa4dM9NT05ScTDqL4l7rKZjBGzcRzOM',
    ])
  })

  it('[G16] are none for what is no key', () => {
    for (const key of ['', 'short', `${drawKey()}A`, drawKey().replace(/.$/, '!'), drawSeat()]) {
      expect(circleKeys(key)).toBe(null)
      expect(() => sessionKey(key, session('one'))).toThrow('not the key of a circle')
    }
  })
})
