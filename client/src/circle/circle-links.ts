import type { MemberId } from '@rondo/shared/ids'
import { circleKeys } from '@rondo/shared/seal/keys'

/** What a link brings beside the circle's key: nothing, an invitation, or the seat of somebody who opens it on another device. */
export type Brought =
  | { readonly is: 'nothing' }
  | { readonly is: 'invitation'; readonly token: string }
  | { readonly is: 'seat'; readonly member: MemberId; readonly seat: string }

/** What stands in the address of a circle. */
export type CircleLinkRead =
  | { readonly is: 'whole'; readonly circle: string; readonly key: string; readonly brought: Brought }
  /** The part after the `#` was lost on the way. */
  | { readonly is: 'without-key'; readonly circle: string }
  /** The part after the `#` is not this circle's key, or what follows the key was cut. */
  | { readonly is: 'wrong-key'; readonly circle: string }
  | { readonly is: 'no-circle' }

const TOKEN = /^[\w-]{22}$/
const MEMBER = /^[\w-]{12}$/
const SEAT = /^[\w-]{43}$/

/** Whether this can be the token of an invitation. */
export const isToken = (text: string): boolean => TOKEN.test(text)

/** [C3] Reads `/c/CIRCLE` and `#KEY`, `#KEY.INVITATION` or `#KEY.MEMBER.SEAT`; what does not belong together is found out here, before asking. */
export function readCircleLink(path: string, fragment: string): CircleLinkRead {
  const circle = /^\/c\/([\w-]{16})\/?$/.exec(path)?.[1]
  if (!circle) return { is: 'no-circle' }
  const [key = '', ...rest] = fragment.replace(/^#/, '').trim().split('.')
  if (key === '') return { is: 'without-key', circle }
  const brought = readBrought(rest)
  if (!brought || circleKeys(key)?.circle !== circle) return { is: 'wrong-key', circle }
  return { is: 'whole', circle, key, brought }
}

/** [C3] Reads what somebody pasted, a whole link or only what stands after its `#`; null when it does not open `circle`. */
export function readPastedCircle(text: string, circle: string): { key: string; brought: Brought } | null {
  const link = readCircleLink(`/c/${circle}`, text.trim().split('#').at(-1) ?? '')
  return link.is === 'whole' ? { key: link.key, brought: link.brought } : null
}

/** What stands in the address on a device that has a seat there; `server` is an origin. */
export const circleLink = (server: string, key: string): string => `${server}/c/${circleKeys(key)?.circle ?? ''}#${key}`

/** The invitation's link. */
export const invitationLink = (server: string, key: string, token: string): string =>
  `${circleLink(server, key)}.${token}`

/** The link for another device of one's own: whoever has it is that member. */
export const ownDeviceLink = (server: string, key: string, member: MemberId, seat: string): string =>
  `${circleLink(server, key)}.${member}.${seat}`

function readBrought([first, second, ...more]: readonly string[]): Brought | null {
  if (first === undefined) return { is: 'nothing' }
  if (more.length > 0) return null
  if (second === undefined) return isToken(first) ? { is: 'invitation', token: first } : null
  return MEMBER.test(first) && SEAT.test(second) ? { is: 'seat', member: first as MemberId, seat: second } : null
}
