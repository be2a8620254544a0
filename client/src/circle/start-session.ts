import { agendaFor } from '@rondo/shared/agenda/agenda-for'
import type { Format } from '@rondo/shared/formats/format'
import type { RoomId, SessionId } from '@rondo/shared/ids'
import type { Refusal } from '@rondo/shared/room/refusals'
import { drawItem } from '@rondo/shared/seal/draw'
import { heldHere } from '@rondo/shared/segments/index'
import { tabMemory } from '../session/browser-memory.ts'
import { type Opened, openRoom } from '../session/open-room.ts'
import { rememberOpened } from '../session/opened-here.ts'
import { circleWords } from '../words/circle.ts'
import type { CircleState } from './circle-state.svelte.ts'
import { sessionDay } from './session-day.ts'
import { roomOfSession } from './session-of.ts'

interface Wished {
  readonly format: Format
  readonly minutes: number
}

/** [G9] Opens a room for the circle’s session, then tells the circle; if another member was faster, theirs is it. */
export async function startSession(
  circle: CircleState,
  { format, minutes }: Wished,
): Promise<Opened | { refused: Refusal | 'unreachable' }> {
  // The room is opened before the circle is asked: none is to be left over.
  if (circle.all?.closing) return { refused: 'circle-closing' }
  const people = Math.max(format.people.least, circle.members.length)
  const held = { id: circle.id, hasPromises: circle.hasPromises }
  const session = drawItem<SessionId>()
  const { key, seat } = circle.client
  const secrets = roomOfSession(key, seat, session)
  const opened = await openRoom(
    circle.client.server,
    {
      title: circleWords.sessionOf(circle.title || circleWords.untitled, sessionDay(circle.held, new Date())),
      call: circle.next?.call || null,
      format: format.id,
      agenda: heldHere(agendaFor(format, people, minutes), held),
      minutes,
      people,
      mustEndBy: null,
      circle: held,
    },
    secrets,
  )
  if ('refused' in opened) return opened
  const answer = await circle.ask({ type: 'session.open', session, room: opened.room as RoomId })
  if ('ok' in answer) {
    rememberOpened(tabMemory, opened.room)
    return opened
  }
  const theirs = circle.all?.session
  return answer.refused === 'too-late' && theirs ? roomOfSession(key, seat, theirs.id) : answer
}
