import type { Room } from '@rondo/shared/room/room'
import type { ViewForAll } from '@rondo/shared/room/view'
import type { ViewCopy } from '../view-copy.ts'
import { demand } from '../violation.ts'
import { jsonOf } from './json-of.ts'
import { allView, ownView } from './views-of.ts'

/** So many versions back a slow connection may be. */
const REMEMBERED = 400

interface Kept {
  readonly room: Room
  readonly view: ViewForAll
}

/** [X8] Every copy that was put together from messages is, at its version, what the store's view was at that version. */
export class SameView {
  readonly #kept = new Map<number, Kept>()

  kept(room: Room): void {
    this.#kept.set(room.version, { room, view: allView(room) })
    this.#kept.delete(room.version - REMEMBERED)
  }

  seen({ all }: ViewCopy): void {
    const kept = all && this.#kept.get(all.version)
    if (!all || !kept) return
    for (const field of Object.keys(kept.view) as (keyof ViewForAll)[]) {
      const isSame = all[field] === kept.view[field] || jsonOf(all[field]) === jsonOf(kept.view[field])
      demand(
        isSame,
        'X8',
        () =>
          `${field} in a copy of version ${all.version} is ${jsonOf(all[field])} instead of ${jsonOf(kept.view[field])}`,
      )
    }
    demand(Object.keys(all).length === Object.keys(kept.view).length, 'X8', () => `a copy has ${Object.keys(all)}`)
  }

  /** The room whose view that is; null when it is too old to say. */
  seenOwn({ own, ownVersion }: ViewCopy): Room | null {
    const kept = this.#kept.get(ownVersion)
    if (!kept || !own) return null
    const [copy, { json }] = [jsonOf(own), ownView(kept.room, own.member)]
    demand(copy === json, 'X8', () => `${own.member} has of version ${ownVersion} ${copy} instead of ${json}`)
    return kept.room
  }

  /** Once things are quiet: the copy has reached at least this version, and so has one's own view. */
  caughtUp(copy: ViewCopy, version: number, room: Room): void {
    const { all, own } = copy
    if (!all || !own) return
    demand(all.version >= version, 'X8', () => `${own.member} is at version ${all.version} of ${version}`)
    this.seen(copy)
    const json = jsonOf(own)
    for (let at = version; at <= room.version; at++) {
      const kept = this.#kept.get(at)
      if (kept && ownView(kept.room, own.member).json === json) return
    }
    demand(false, 'X8', () => `${own.member} sees ${json} instead of ${ownView(room, own.member).json}`)
  }
}
