import { mayDraw } from '@rondo/shared/board/may-draw'
import type { MemberId } from '@rondo/shared/ids'
import { memberIn } from '@rondo/shared/room/members'
import type { Room } from '@rondo/shared/room/room'
import type { Moment } from '@rondo/shared/time'

/** Milliseconds for which a right that was lost still counts: what was drawn before then is on its way. */
const ON_ITS_WAY = 2_000

/** [B83] Who may draw on the board of one room, and who might a moment ago. */
export class DrawingRights {
  readonly #lost = new Map<MemberId, Moment>()

  changed(before: Room, after: Room, at: Moment): void {
    for (const { id } of before.members) if (mayDraw(before, id) && !mayDraw(after, id)) this.#lost.set(id, at)
  }

  /** Whether what comes from this member now is taken. */
  allow(room: Room, member: MemberId, at: Moment): boolean {
    if (mayDraw(room, member)) return true
    const lost = this.#lost.get(member)
    return lost !== undefined && at < lost + ON_ITS_WAY && memberIn(room, member) !== undefined
  }
}
