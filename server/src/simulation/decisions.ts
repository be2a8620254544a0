import type { By } from '@rondo/shared/room/by'
import type { Command, MemberCommand } from '@rondo/shared/room/commands'
import { type Decide, decide } from '@rondo/shared/room/decide'
import type { Room } from '@rondo/shared/room/room'
import type { Asked, Step } from './step.ts'

/** What a server decided: which room came of which, and by whose command. */
export class Decisions {
  readonly #made = new WeakMap<Room, Step>()

  /** The rules of the room, listened to. */
  readonly decide: Decide = (room, command, by) => {
    const decision = decide(room, command, by)
    if ('accepted' in decision) {
      this.#made.set(decision.accepted, {
        before: room,
        after: decision.accepted,
        asked: askedBy(command, by),
        command,
      })
    }
    return decision
  }

  /** Everything that was decided on top of version `first` until it came to this room. */
  between(first: number | null, room: Room): readonly Step[] {
    const steps: Step[] = []
    for (let after = room; after.version !== first; ) {
      const step = this.#made.get(after)
      if (!step) return steps
      steps.unshift(step)
      after = step.before
    }
    return steps
  }
}

function askedBy(command: Command, by: By): Asked | null {
  if (!('member' in by)) return null
  const { member, device, number } = by
  // Only members are decided for by a member.
  return { member, device, number, command: command as MemberCommand }
}
