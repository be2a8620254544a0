import { describe, expect, it } from 'vitest'
import { roomScreen } from './room-screen.ts'
import { doorTrouble, troubleWith } from './trouble/trouble.ts'

type Seen = Parameters<typeof roomScreen>[0]

const seen = (change: Partial<Seen>): Seen => ({
  connection: { is: 'connected' },
  place: 'nowhere',
  door: null,
  phase: null,
  isShutOut: false,
  ...change,
})
const door = (change: Partial<NonNullable<Seen['door']>>) =>
  seen({ place: 'door', door: { phase: 'lobby', full: false, here: 2, ...change } as NonNullable<Seen['door']> })

describe('which screen shows a room', () => {
  it('[W4] is the door at once for somebody who has never been inside, and else waits for the room', () => {
    expect(roomScreen(seen({ connection: { is: 'connecting' } }), false)).toBe('door')
    expect(roomScreen(seen({ connection: { is: 'connecting' } }), true)).toBe('waiting')
  })

  it('[G8] is none of the room’s on a device that was taken out of its circle, whatever the room still says', () => {
    const over = seen({ place: 'inside', phase: { is: 'over' } as Seen['phase'] })
    expect(roomScreen(over, true)).toBe('end')
    expect(roomScreen({ ...over, isShutOut: true }, true)).toBe('trouble')
  })

  it('[W4] is the door of a lobby and of a running session, and says so when nobody comes in', () => {
    expect(roomScreen(door({}), true)).toBe('door')
    expect(roomScreen(door({ phase: 'live' }), true)).toBe('door')
    expect(roomScreen(door({ phase: 'over' }), true)).toBe('trouble')
    expect(roomScreen(door({ full: true }), true)).toBe('trouble')
    expect(roomScreen(door({ closed: true }), true)).toBe('trouble')
  })

  it('[W4] follows the phase inside, and stays there while the connection is being made again', () => {
    const inside = (is: 'lobby' | 'live' | 'over') =>
      seen({ place: 'inside', phase: { is } as Seen['phase'], connection: { is: 'reconnecting' } })
    expect(roomScreen(inside('lobby'), true)).toBe('lobby')
    expect(roomScreen(inside('live'), true)).toBe('live')
    expect(roomScreen(inside('over'), true)).toBe('end')
  })

  it('[W5] is a page of its own for whatever keeps one out', () => {
    const inside = seen({ place: 'inside', phase: { is: 'lobby' } })
    expect(roomScreen({ ...inside, connection: { is: 'superseded' } }, true)).toBe('trouble')
    expect(roomScreen({ ...inside, connection: { is: 'closed', reason: 'room-burned' } }, true)).toBe('trouble')
    expect(troubleWith({ is: 'closed', reason: 'removed' })).toBe('removed')
    expect(doorTrouble(door({ closed: true }).door)).toBe('door-closed')
    expect(doorTrouble(door({}).door)).toBe(null)
  })
})
