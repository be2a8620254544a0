import { type Opening, opening } from '@rondo/shared/protocol/opening'
import { newRoom } from '@rondo/shared/room/new-room'
import type { Refusal } from '@rondo/shared/room/refusals'
import type { Room } from '@rondo/shared/room/room'
import type { Duration } from '@rondo/shared/time'
import * as v from 'valibot'
import type { Store } from '../store/store.ts'

export interface OpeningParts {
  readonly store: Store
  readonly minute: Duration
  readonly roomSize: number
}

export type Opened = { readonly opened: 'now' | 'before'; readonly room: string } | { readonly refused: Refusal }

/** Opens the room that `body` describes, once, however often the same body comes. */
export async function openRoom(body: unknown, { store, minute, roomSize }: OpeningParts): Promise<Opened> {
  const parsed = v.safeParse(opening, body)
  if (!parsed.success) return { refused: 'malformed' }
  const asked = parsed.output
  const room = newRoom(asked, { at: store.now(), minute, size: roomSize })
  try {
    const saved = await store.save(room, null)
    if (saved === 'saved') return { opened: 'now', room: room.id }
    if (saved === 'burned') return { refused: 'room-burned' }
    const there = await store.load(room.id)
    if (there === 'burned') return { refused: 'room-burned' }
    if (there === 'unknown') return { refused: 'try-again' }
    return isFrom(there, asked) ? { opened: 'before', room: room.id } : { refused: 'room-taken' }
  } catch {
    // Asked again with the same body, it is opened once.
    return { refused: 'try-again' }
  }
}

/** Whether a room was opened by this very body: sealed values hold a nonce and are never alike by chance. */
const isFrom = (room: Room, { door, title, call }: Opening): boolean =>
  room.door === door && room.title === title && room.call === call
