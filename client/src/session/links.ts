import { roomKeys } from '@rondo/shared/seal/keys'

/** What stands in the address of a room. */
export type LinkRead =
  | { readonly is: 'whole'; readonly key: string; readonly seat: string | null }
  /** The part after the `#` was lost on the way. */
  | { readonly is: 'without-key'; readonly room: string }
  /** The part after the `#` is not this room's key. */
  | { readonly is: 'wrong-key'; readonly room: string }
  | { readonly is: 'no-room' }

const SEAT = /^[\w-]{43}$/

/** [C3] Reads `/r/ROOM` and `#KEY` or `#KEY.SEAT`; a key that gives another room is found out here, before connecting. */
export function readLink(path: string, fragment: string): LinkRead {
  const room = /^\/r\/([\w-]{16})\/?$/.exec(path)?.[1]
  if (!room) return { is: 'no-room' }
  const [key = '', seat = ''] = fragment.replace(/^#/, '').trim().split('.')
  if (key === '') return { is: 'without-key', room }
  if (roomKeys(key)?.room !== room) return { is: 'wrong-key', room }
  return { is: 'whole', key, seat: SEAT.test(seat) ? seat : null }
}

/** [C3] Reads what somebody pasted, a whole link or only the key; null when it does not open `room`. */
export function readPasted(text: string, room: string): { key: string; seat: string | null } | null {
  const fragment = text.trim().split('#').at(-1) ?? ''
  const link = readLink(`/r/${room}`, fragment)
  return link.is === 'whole' ? { key: link.key, seat: link.seat } : null
}

/** The invitation's link; `server` is an origin. */
export function roomLink(server: string, key: string): string {
  return `${server}/r/${roomKeys(key)?.room ?? ''}#${key}`
}

/** The link to one's own seat: whoever has it sits there. */
export const seatLink = (server: string, key: string, seat: string): string => `${roomLink(server, key)}.${seat}`
