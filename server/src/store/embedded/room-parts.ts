import type { RoomId } from '@rondo/shared/ids'
import { LIMITS } from '@rondo/shared/protocol/limits'
import type { Member, Room } from '@rondo/shared/room/room'
import { upgrade } from '../upgrade.ts'
import type { Step } from './grouped-writes.ts'
import { keys } from './index-of-rooms.ts'

/** Where each field is stored: what is short together in the head, what is long under a key of its own, so that a save writes little more than what changed. */
const PLACES: Readonly<Record<keyof Room, 'head' | 'part' | 'one-by-one'>> = {
  form: 'head',
  id: 'head',
  version: 'head',
  at: 'head',
  door: 'head',
  opener: 'head',
  title: 'part',
  call: 'part',
  minute: 'head',
  size: 'head',
  format: 'head',
  agenda: 'part',
  schedule: 'part',
  members: 'one-by-one',
  chair: 'head',
  phase: 'part',
  commitments: 'part',
  offers: 'part',
  teller: 'head',
  taught: 'part',
  talk: 'part',
  closed: 'head',
  removed: 'part',
  turns: 'head',
  previous: 'part',
  emptySince: 'head',
}

const fieldsIn = (place: string) => (Object.keys(PLACES) as (keyof Room)[]).filter((field) => PLACES[field] === place)
const HEAD = fieldsIn('head')
const PARTS = fieldsIn('part')

/** The head as it is stored. Without `members` it is a room that an earlier version wrote down as a whole. */
interface Head {
  readonly head: Partial<Room>
  /** How many there are. */
  readonly members: number
}

/** What must be written so that the store holds `room` where it holds `before`; null: nothing, or who knows what. */
export function stepsTo(room: Room, before: Room | null): readonly Step[] {
  const { id, members } = room
  const head: Head = { head: Object.fromEntries(HEAD.map((field) => [field, room[field]])), members: members.length }
  const steps: Step[] = [put(keys.room(id), head)]
  for (const field of PARTS) {
    if (before === null || before[field] !== room[field]) steps.push(put(keys.part(id, field), room[field]))
  }
  for (const [place, member] of members.entries()) {
    if (before?.members[place] !== member) steps.push(put(keys.part(id, place), member))
  }
  const places = before === null ? LIMITS.people.most : before.members.length
  for (let place = members.length; place < places; place++) steps.push({ key: keys.part(id, place), value: null })
  return steps
}

/** Every key a room may have. */
export const keysOf = (id: RoomId): readonly string[] => [
  keys.room(id),
  ...PARTS.map((field) => keys.part(id, field)),
  ...Array.from({ length: LIMITS.people.most }, (_, place) => keys.part(id, place)),
]

/** The room that stands under these keys; `undefined` when there is none. */
export function roomOf(id: RoomId, stored: ReadonlyMap<string, string>): Room | undefined {
  const text = stored.get(keys.room(id))
  if (text === undefined) return undefined
  const found: Head | Room = JSON.parse(text)
  if (!('head' in found)) return upgrade(found)
  const read = (name: string | number) => JSON.parse(stored.get(keys.part(id, name)) ?? 'null')
  const parts = Object.fromEntries(PARTS.map((field) => [field, read(field)]))
  const members: readonly Member[] = Array.from({ length: found.members }, (_, place) => read(place))
  return upgrade({ ...found.head, ...parts, members })
}

const put = (key: string, value: unknown): Step => ({ key, value: JSON.stringify(value) })
