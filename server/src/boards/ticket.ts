import { createHmac, timingSafeEqual } from 'node:crypto'
import { TICKET_SECONDS } from '@rondo/shared/board/messages'
import type { ConnectionId, MemberId, RoomId } from '@rondo/shared/ids'
import { after, type Moment } from '@rondo/shared/time'

/** Who comes to a board, and by which connection in its room. */
export interface Bearer {
  readonly room: RoomId
  readonly member: MemberId
  readonly connection: ConnectionId
}

/** [B1] What opens the door of a room’s board for half a minute, at any server of the store that holds `secret`. */
export function issueTicket(secret: Uint8Array, bearer: Bearer, now: Moment): string {
  const words = [bearer.member, bearer.connection, after(now, TICKET_SECONDS * 1_000)].join('~')
  return `${words}~${markOf(secret, bearer.room, words)}`
}

/** Null when it is none of this room’s, or its time is up. */
export function readTicket(secret: Uint8Array, room: RoomId, ticket: string, now: Moment): Bearer | null {
  const [member = '', connection = '', until = '', mark = ''] = ticket.split('~')
  const expected = Buffer.from(markOf(secret, room, [member, connection, until].join('~')))
  const given = Buffer.from(mark)
  if (given.length !== expected.length || !timingSafeEqual(given, expected) || Number(until) < now) return null
  return { room, member: member as MemberId, connection: connection as ConnectionId }
}

const markOf = (secret: Uint8Array, room: RoomId, words: string): string =>
  createHmac('sha256', secret).update(`ticket to the board of ${room}: ${words}`).digest('base64url')
