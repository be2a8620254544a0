import type { Opening } from '../protocol/opening.ts'
import { heldHere } from '../segments/index.ts'
import { type Duration, type Moment, seconds } from '../time.ts'
import { type Room, STORED_FORM } from './room.ts'

/** [R1] A room as it is opened: nobody in it, the opener's seat to host first. */
export function newRoom(opening: Opening, setting: { at: Moment; minute: Duration; size: number }): Room {
  return {
    form: STORED_FORM,
    id: opening.room,
    version: 1,
    at: setting.at,
    door: opening.door,
    opener: opening.opener,
    title: opening.title,
    call: opening.call,
    minute: setting.minute,
    size: setting.size,
    format: opening.format,
    agenda: heldHere(opening.agenda, opening.circle),
    schedule: {
      minutes: opening.minutes,
      people: opening.people,
      mustEndBy: opening.mustEndBy,
      startedAt: null,
      endsBy: null,
      spare: seconds(0),
    },
    members: [],
    chair: { host: null, former: null },
    phase: { is: 'lobby' },
    commitments: [],
    writing: [],
    circle: opening.circle,
    offered: null,
    pulses: [],
    collections: [],
    claims: [],
    lettings: [],
    drawers: 'everyone',
    votes: [],
    topic: null,
    offers: [],
    teller: null,
    taught: [],
    talk: null,
    closed: false,
    removed: [],
    turns: 0,
    previous: null,
    emptySince: setting.at,
  }
}
