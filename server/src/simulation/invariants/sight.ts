import type { MemberId } from '@rondo/shared/ids'
import type { Member, Room } from '@rondo/shared/room/room'
import { viewForDoor } from '@rondo/shared/room/view-for-door'
import { SECRET, TELLTALE_DIGITS } from '../marks.ts'
import { demand } from '../violation.ts'
import { jsonOf } from './json-of.ts'
import { allView, ownView } from './views-of.ts'

/** Names of fields that no view for all may have: they would tell what only one member, or nobody, may know. */
const PRIVATE = [
  'seat',
  'door',
  'opener',
  'devices',
  'connection',
  'timeFactor',
  'left',
  'ended',
  'previous',
  'undo',
  'undoUntil',
  'former',
  'reclaimed',
  'reclaim',
  'lastSeen',
  'declined',
  'chosen',
  'taught',
  'spoken',
  'random',
]
const BETRAYED = new RegExp(`${SECRET}|${TELLTALE_DIGITS}`)
/** Who is being asked is nobody's business either. */
const HIDDEN = new RegExp(`"(?:${PRIVATE.join('|')})":|"asking":{[^}]*"member"|${SECRET}|${TELLTALE_DIGITS}`)

/** Fields of views that were found to be clean; most stay the same from one version to the next. */
const clean = new WeakSet<object>()

/** [X6] No view says what it must not: not the one for all, not the one of the door, not that of any member about another. */
export function checkSight(room: Room): void {
  for (const [field, value] of Object.entries(allView(room))) checkField(field, value)
  const door = JSON.stringify(viewForDoor(room))
  demand(!HIDDEN.test(door), 'X6', () => `the door shows ${HIDDEN.exec(door)}`)
  const asked: MemberId[] = []
  for (const member of room.members) {
    demand(!door.includes(member.id) && !door.includes(member.name), 'X6', () => `the door shows ${member.id}`)
    if (checkOwn(room, member).asked) asked.push(member.id)
  }
  demand(asked.length <= 1, 'X6', () => `${asked} are asked at once`)
}

function checkField(field: string, value: unknown): void {
  if (typeof value === 'object' && value !== null) {
    if (clean.has(value)) return
    clean.add(value)
  }
  const json = `"${field}":${jsonOf(value)}`
  demand(!HIDDEN.test(json), 'X6', () => `everyone sees ${HIDDEN.exec(json)} in ${field}`)
}

/** One's own view has one's own time factor and nothing of anybody else. */
function checkOwn(room: Room, { id, timeFactor }: Member) {
  const { view, json } = ownView(room, id)
  demand(view !== null, 'X6', () => `${id} is a member without a view`)
  demand(view.timeFactor === timeFactor, 'X6', () => `${id} sees a time factor that is another’s`)
  const rest = json.replace(`"timeFactor":${timeFactor}`, '')
  demand(!BETRAYED.test(rest), 'X6', () => `${id} sees ${rest}`)
  demand(
    (view.hosting !== null) === (room.chair.host === id),
    'X6',
    () => `${id} sees the host’s things, or the host does not`,
  )
  return view
}
