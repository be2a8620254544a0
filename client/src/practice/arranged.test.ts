// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest'
import type { RoomState } from '../session/room-state.svelte.ts'
import { arrange, comeInAlone } from './arranged.ts'

const room = (key: string, place: RoomState['place']) => ({ key, place, join: vi.fn(async () => ({ ok: true })) })

test('[C28] whoever tries a room alone comes in once by themselves, and into no other room', () => {
  arrange({ key: 'one', name: 'You', seats: [], seed: 1 })
  const [other, before, door] = [room('other', 'door'), room('one', 'nowhere'), room('one', 'door')]
  for (const seen of [other, before, door, door]) comeInAlone(seen as unknown as RoomState)
  expect(other.join).not.toHaveBeenCalled()
  expect(before.join).not.toHaveBeenCalled()
  expect(door.join).toHaveBeenCalledOnce()
  expect(door.join).toHaveBeenCalledWith('You')
})
