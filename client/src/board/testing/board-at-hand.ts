import type { RoomId } from '@rondo/shared/ids'
import { onTestFinished, vi } from 'vitest'
import { memoryOfItsOwn } from '../../session/memory-of-its-own.ts'
import type { RoomState } from '../../session/room-state.svelte.ts'
import { BoardState } from '../board-state.svelte.ts'

/** A board whose server is out of reach, in a room in which everyone may draw. */
export function boardAtHand(memory = memoryOfItsOwn()): BoardState {
  // Browsers have one; without a ticket it is never opened.
  vi.stubGlobal('WebSocket', class {})
  const room = {
    all: { drawers: 'everyone', members: [] },
    connection: { is: 'connected' },
    myId: 'me',
    isHost: true,
    isSpeaking: false,
    nameOf: () => 'Someone',
    whenClosed: () => {},
    client: {
      server: 'http://localhost:1',
      keys: { room: 'room' as RoomId, words: new Uint8Array(32) },
      boardTicket: async () => null,
    },
  }
  const board = new BoardState(room as unknown as RoomState, memory)
  onTestFinished(() => board.close())
  return board
}
