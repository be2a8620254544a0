import { tabMemory } from '../session/browser-memory.ts'
import type { RoomState } from '../session/room-state.svelte.ts'

/** Somebody who tries a room alone: under which name they come in, and the seats of the simulated members who follow. */
export interface Arranged {
  readonly key: string
  readonly name: string
  readonly seats: readonly string[]
  readonly seed: number
}

const NAME = 'rondo.alone'

/** Keys of the rooms that were come into, and those in which simulated members are at work, in this page. */
const joined = new Set<string>()
const atWork = new Set<string>()

/** [C28] Remembers, for this tab, that the room with this key was opened to be tried alone: after a reload the others come back to their seats. */
export const arrange = (room: Arranged): void => tabMemory.set(NAME, JSON.stringify(room))

/** Whether this tab opened the room with this key to be tried alone. */
export const isArranged = (key: string): boolean => recall()?.key === key

/** [C28] In a room opened to be tried alone: comes in, and then the simulated members do. */
export function comeInAlone(room: RoomState): void {
  const arranged = recall()
  if (arranged?.key !== room.key || room.place === 'nowhere') return
  if (room.place === 'door') {
    if (!joined.has(arranged.key)) void room.join(arranged.name)
    joined.add(arranged.key)
  } else if (!atWork.has(arranged.key)) {
    atWork.add(arranged.key)
    void bring(arranged, room)
  }
}

async function bring({ key, seats, seed }: Arranged, room: RoomState): Promise<void> {
  const { startPractice } = await import('./start-practice.ts')
  const practice = startPractice({ server: location.origin, key, people: seats.length, seats, seed, talk: 'short' })
  room.whenClosed(practice.stop)
  await practice.over
  atWork.delete(key)
}

function recall(): Arranged | null {
  try {
    return JSON.parse(tabMemory.get(NAME) ?? 'null') as Arranged | null
  } catch {
    return null
  }
}
