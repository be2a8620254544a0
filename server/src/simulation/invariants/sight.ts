import type { Room } from '@rondo/shared/room/room'
import type { ViewForMember } from '@rondo/shared/room/view'
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
  'reclaim',
  'lastSeen',
  'declined',
  'chosen',
  'taught',
  'spoken',
  'issued',
  'blinded',
  'keeper',
  'server',
  'random',
  'thanked',
]
const BETRAYED = new RegExp(`${SECRET}|${TELLTALE_DIGITS}`)
/** Who is being asked is nobody's business either, nor what anybody has said to an open question. */
const HIDDEN = new RegExp(
  `"(?:${PRIVATE.join('|')})":|"asking":{[^}]*"member"|"poll":{[^}]*"numbers"|${SECRET}|${TELLTALE_DIGITS}`,
)

/** Fields of views that were found to be clean; most stay the same from one version to the next. */
const clean = new WeakSet<object>()

/** [X6] No view says what it must not: neither the one for all nor the one of the door, and two members are never asked at once. */
export function checkSight(room: Room): void {
  for (const [field, value] of Object.entries(allView(room))) checkField(field, value)
  const door = JSON.stringify(viewForDoor(room))
  demand(!HIDDEN.test(door), 'X6', () => `the door shows ${HIDDEN.exec(door)}`)
  for (const { id, name } of room.members)
    demand(!door.includes(id) && !door.includes(name), 'X6', () => `the door shows ${id}`)
  checkCommitments(room)
  if (room.phase.is !== 'live' || room.phase.running.asking?.at !== 'drawn') return
  const asked = room.members.filter(({ id }) => ownView(room, id).view?.asked)
  demand(asked.length <= 1, 'X6', () => `${asked.map(({ id }) => id)} are asked at once`)
}

/** [K4] What somebody keeps to themselves, or to whoever asks them, nobody else sees. */
function checkCommitments(room: Room): void {
  for (const { id, owner, seenBy, partner } of room.commitments) {
    if (owner === null || seenBy === 'group') continue
    const seen = jsonOf(allView(room).commitments)
    demand(!seen.includes(id), 'X6', () => `everyone sees what ${owner} keeps`)
    for (const member of room.members) {
      const asks = seenBy === 'partner' && partner && partner.is !== 'gone' && partner.member === member.id
      if (member.id === owner || (asks && partner.is !== 'declined')) continue
      const own = jsonOf(ownView(room, member.id).view?.commitments ?? null)
      demand(!own.includes(id), 'X6', () => `${member.id} sees what ${owner} keeps`)
    }
  }
}

function checkField(field: string, value: unknown): void {
  if (typeof value === 'object' && value !== null) {
    if (clean.has(value)) return
    clean.add(value)
  }
  const json = `"${field}":${jsonOf(value)}`
  demand(!HIDDEN.test(json), 'X6', () => `everyone sees ${HIDDEN.exec(json)} in ${field}`)
}

/** [X6] What somebody was shown of this room beside the view for all: their own time factor, and nothing of anybody else. */
export function checkOwnSight({ members, chair }: Room, view: ViewForMember): void {
  const { member: id } = view
  const timeFactor = members.find((member) => member.id === id)?.timeFactor
  demand(view.timeFactor === timeFactor, 'X6', () => `${id} sees a time factor that is another’s`)
  const rest = jsonOf(view).replace(`"timeFactor":${timeFactor}`, '')
  demand(!BETRAYED.test(rest), 'X6', () => `${id} sees ${rest}`)
  const isHosting = view.hosting !== null
  demand(isHosting === (chair.host === id), 'X6', () => `${id} sees the host’s things, or the host does not`)
}
