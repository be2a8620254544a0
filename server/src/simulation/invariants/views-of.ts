import type { MemberId } from '@rondo/shared/ids'
import type { Room } from '@rondo/shared/room/room'
import type { ViewForAll, ViewForMember } from '@rondo/shared/room/view'
import { viewFor } from '@rondo/shared/room/view-for'
import { viewForAll } from '@rondo/shared/room/view-for-all'

interface Own {
  readonly view: ViewForMember | null
  readonly json: string
}

const forAll = new WeakMap<Room, ViewForAll>()
const forMembers = new WeakMap<Room, Map<MemberId, Own>>()

/** What everyone sees, made once for all checks of a room. */
export function allView(room: Room): ViewForAll {
  const known = forAll.get(room)
  if (known) return known
  const view = viewForAll(room)
  forAll.set(room, view)
  return view
}

/** What the member sees beside it, made once as well. */
export function ownView(room: Room, member: MemberId): Own {
  const views = forMembers.get(room) ?? new Map<MemberId, Own>()
  forMembers.set(room, views)
  const known = views.get(member)
  if (known) return known
  const view = viewFor(room, member)
  const own = { view, json: JSON.stringify(view) }
  views.set(member, own)
  return own
}
