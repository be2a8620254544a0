import type { MemberId } from '@rondo/shared/ids'
import type { Seconds } from '@rondo/shared/time'

/** What was said in one round so far, counted beside the room and by other means. */
export class Ledger {
  /** Session milliseconds in which somebody had their own turn. */
  readonly spoken = new Map<MemberId, number>()
  /** Session milliseconds of somebody's own turn, when it first began. */
  readonly due = new Map<MemberId, number>()
  readonly taken = new Set<MemberId>()
  /** How long everyone has. */
  readonly each: Seconds

  constructor(each: Seconds) {
    this.each = each
  }

  listen(member: MemberId, time: number): void {
    this.spoken.set(member, (this.spoken.get(member) ?? 0) + time)
  }

  /** Whoever comes in again afterwards begins anew. */
  forget(member: MemberId): void {
    this.spoken.delete(member)
    this.due.delete(member)
  }

  copy(): Ledger {
    const copy = new Ledger(this.each)
    for (const [member, time] of this.spoken) copy.spoken.set(member, time)
    for (const [member, time] of this.due) copy.due.set(member, time)
    for (const member of this.taken) copy.taken.add(member)
    return copy
  }
}
