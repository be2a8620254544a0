import type { Change, OwnChange, Whole } from '@rondo/shared/protocol/messages'
import type { ViewForAll, ViewForMember } from '@rondo/shared/room/view'

/** What a browser makes of the messages it gets: the whole view, then changes from exactly the version it has. */
export class ViewCopy {
  all: ViewForAll | null = null
  own: ViewForMember | null = null
  ownVersion = 0

  whole(whole: Whole): void {
    if (whole.at !== 'inside') return
    this.all = whole.all
    this.own = whole.own
    this.ownVersion = whole.all.version
  }

  /** False when one in between was missed. */
  change({ from, to, all }: Change): boolean {
    if (!this.all || to <= this.all.version) return true
    if (from !== this.all.version) return false
    this.all = { ...this.all, ...all, version: to }
    return true
  }

  ownChange({ version, own }: OwnChange): void {
    if (version < this.ownVersion) return
    this.own = own
    this.ownVersion = version
  }
}
