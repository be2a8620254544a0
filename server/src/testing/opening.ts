import { roundForEveryone } from '@rondo/shared/formats/round-for-everyone'
import type { RoomId } from '@rondo/shared/ids'
import type { Opening } from '@rondo/shared/protocol/opening'
import { drawKey, drawSeat } from '@rondo/shared/seal/draw'
import { hashOf, type RoomKeys, roomKeys } from '@rondo/shared/seal/keys'
import { seal } from '@rondo/shared/seal/seal'

/** What the browser of somebody who opens a room holds. */
export interface Opened {
  readonly keys: RoomKeys
  readonly seat: string
  readonly opening: Opening
}

/** A fresh room as a browser would open it. */
export function freshOpening(title = 'Thursday circle'): Opened {
  const keys = roomKeys(drawKey())
  if (!keys) throw new Error('A drawn key is a key')
  const seat = drawSeat()
  return { keys, seat, opening: openingOf(keys, seat, title) }
}

function openingOf(keys: RoomKeys, seat: string, title: string): Opening {
  return {
    room: keys.room as RoomId,
    door: hashOf(keys.join),
    opener: hashOf(seat),
    title: seal(keys.words, { room: keys.room, field: 'title', item: '' }, title),
    call: null,
    format: roundForEveryone.id,
    agenda: roundForEveryone.agenda,
    minutes: 60,
    people: 3,
    mustEndBy: null,
    circle: null,
  }
}
