import type { RoomId } from '@rondo/shared/ids'
import { LIMITS } from '@rondo/shared/protocol/limits'
import type { Room } from '@rondo/shared/room/room'
import { upgrade } from '../upgrade.ts'
import type { Step } from './grouped-writes.ts'
import { keys } from './keys.ts'
import type { Layout } from './layout.ts'

/**
 * Under which key each field is stored, so that a save writes little more than what changed: what is short and changes often in the head, what
 * hardly ever changes together, the rest each by itself.
 */
const PLACES = {
  form: 'opening',
  id: 'opening',
  version: 'head',
  at: 'head',
  door: 'opening',
  opener: 'opening',
  title: 'opening',
  call: 'opening',
  minute: 'opening',
  size: 'opening',
  format: 'opening',
  agenda: 'agenda',
  schedule: 'schedule',
  members: 'one by one',
  chair: 'chair',
  phase: 'phase',
  commitments: 'commitments',
  writing: 'writing',
  circle: 'opening',
  offered: 'offered',
  pulses: 'pulses',
  collections: 'collections',
  claims: 'claims',
  lettings: 'lettings',
  votes: 'votes',
  topic: 'head',
  drawers: 'head',
  offers: 'offers',
  teller: 'head',
  taught: 'taught',
  talk: 'talk',
  closed: 'head',
  removed: 'removed',
  turns: 'head',
  previous: 'previous',
  emptySince: 'head',
} as const satisfies Record<keyof Room, string>

type Place = (typeof PLACES)[keyof Room]
type Fields = Partial<Record<keyof Room, unknown>>

const fieldsOf = (place: Place) => (Object.keys(PLACES) as (keyof Room)[]).filter((field) => PLACES[field] === place)

const HEAD = fieldsOf('head')
const PARTS = [...new Set<Place>(Object.values(PLACES))]
  .filter((place) => place !== 'head' && place !== 'one by one')
  .map((name) => ({ name, fields: fieldsOf(name) }))

/** The head as it is stored. Without `head` it is a room that an earlier version wrote down as a whole. */
interface Head {
  readonly head: Fields
  /** How many there are. */
  readonly members: number
}

/** What must be written so that the store holds `room` where it holds `before`; null: nothing, or who knows what. */
export function stepsTo(room: Room, before: Room | null): readonly Step[] {
  const { id, members } = room
  const head: Head = { head: only(room, HEAD), members: members.length }
  const steps: Step[] = [put(keys.rooms.thing(id), head)]
  for (const { name, fields } of PARTS) {
    const isSame = before !== null && fields.every((field) => before[field] === room[field])
    if (!isSame) steps.push(put(keys.rooms.part(id, name), only(room, fields)))
  }
  for (const [place, member] of members.entries()) {
    if (before?.members[place] !== member) steps.push(put(keys.rooms.part(id, place), member))
  }
  const places = before === null ? LIMITS.people.most : before.members.length
  for (let place = members.length; place < places; place++) steps.push({ key: keys.rooms.part(id, place), value: null })
  return steps
}

/** Every key a room may have. */
export const keysOf = (id: RoomId): readonly string[] => [
  keys.rooms.thing(id),
  ...PARTS.map(({ name }) => keys.rooms.part(id, name)),
  ...Array.from({ length: LIMITS.people.most }, (_, place) => keys.rooms.part(id, place)),
]

/** The room that stands under these keys; `undefined` when there is none. */
export function roomOf(id: RoomId, stored: ReadonlyMap<string, string>): Room | undefined {
  const text = stored.get(keys.rooms.thing(id))
  if (text === undefined) return undefined
  const found: Head | Room = JSON.parse(text)
  if (!('head' in found)) return upgrade(found)
  const read = (name: string | number) => JSON.parse(stored.get(keys.rooms.part(id, name)) ?? 'null')
  const parts: Fields = Object.assign({}, found.head, ...PARTS.map(({ name }) => read(name)))
  return upgrade({ ...parts, members: Array.from({ length: found.members }, (_, place) => read(place)) })
}

function only(room: Room, names: readonly (keyof Room)[]): Fields {
  const fields: Fields = {}
  for (const name of names) fields[name] = room[name]
  return fields
}

/** How rooms lie in the database. */
export const roomLayout: Layout<RoomId, Room> = { keys: keys.rooms, stepsTo, keysOf, read: roomOf }

const put = (key: string, value: unknown): Step => ({ key, value: JSON.stringify(value) })
