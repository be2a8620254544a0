import type { Change, OwnChange, Whole } from '@rondo/shared/protocol/messages'
import type { ViewForAll, ViewForDoor, ViewForMember } from '@rondo/shared/room/view'

/** What this browser has seen of its room. */
export type Views =
  | { readonly at: 'nowhere' }
  | { readonly at: 'door'; readonly door: ViewForDoor }
  | { readonly at: 'inside'; readonly all: ViewForAll; readonly own: ViewForMember; readonly ownVersion: number }

/** Before anything has been seen. */
export const nowhere: Views = { at: 'nowhere' }

/** [C1] The whole view stands for itself, whatever was seen before. */
export const seeWhole = (whole: Whole): Views =>
  whole.at === 'door'
    ? { at: 'door', door: whole.door }
    : { at: 'inside', all: whole.all, own: whole.own, ownVersion: whole.all.version }

/** [C2] A change applies to exactly the version it was made from; an old one is ignored; after a gap the answer is `missed`. */
export function seeChange(views: Views, change: Change): Views | 'missed' {
  if (views.at !== 'inside' || change.to <= views.all.version) return views
  if (change.from !== views.all.version) return 'missed'
  return { ...views, all: { ...views.all, ...change.all, version: change.to } }
}

/** [C2] One's own view, unless a later one is there already. */
export const seeOwn = (views: Views, change: OwnChange): Views =>
  views.at !== 'inside' || change.version < views.ownVersion
    ? views
    : { ...views, own: change.own, ownVersion: change.version }

/** The door as it is now, for somebody who is not inside. */
export const seeDoor = (views: Views, door: ViewForDoor): Views =>
  views.at === 'inside' ? views : { at: 'door', door }
