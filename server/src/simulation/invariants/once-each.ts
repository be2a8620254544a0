import type { Turn } from '@rondo/shared/floor/floor'
import { QUIET } from '@rondo/shared/floor/queue'
import type { MemberId } from '@rondo/shared/ids'
import { isHere } from '@rondo/shared/room/members'
import { EMPTY } from '@rondo/shared/room/presence'
import type { Room } from '@rondo/shared/room/room'
import { lasting } from '@rondo/shared/time'
import type { Step } from '../step.ts'
import { demand } from '../violation.ts'
import { isTakenBack } from './is-taken-back.ts'
import { floorOf, isRunning, turnOf } from './spoken.ts'
import { isFor, isNewStage } from './stage.ts'

/** [X14] In an open talk that is to hear everybody nobody speaks twice before everybody present once, unless nobody has spoken for 20 s. */
export class OnceEach {
  /** Who has had a turn in this talk, counted beside the room. */
  readonly #taken = new Set<MemberId>()
  /** Milliseconds for which the floor has been free, pauses aside. */
  #quiet = 0

  step(step: Step): void {
    const { before, after } = step
    if (isTakenBack(step)) {
      this.#takeOver(after)
      return
    }
    this.#listen(step)
    if (isNewStage(before, after)) this.#taken.clear()
    const [earlier, turn] = [turnOf(before), turnOf(after)]
    if (floorOf(after)?.queue?.once && turn?.own && turn.number !== earlier?.number) this.#begins(step, turn)
  }

  #listen({ before, after }: Step): void {
    const turn = turnOf(before)
    if (turn?.own && turnOf(after)?.number !== turn.number && !isPostponed(after, turn)) this.#taken.add(turn.speaker)
    if (floorOf(before)?.stage.at !== 'free' || isNewStage(before, after)) this.#quiet = 0
    else if (isRunning(before) && !wasEmpty(before, after)) this.#quiet += after.at - before.at
  }

  #begins({ after, asked }: Step, { speaker }: Turn): void {
    if (asked?.command.type === 'turn.reclaim') {
      this.#taken.delete(speaker)
      return
    }
    if (!this.#taken.has(speaker) || this.#quiet >= lasting(QUIET, after.minute)) return
    const unheard = after.members.find(
      (member) => isHere(member) && isFor(after, member.id) && !this.#taken.has(member.id),
    )
    demand(!unheard, 'X14', () => `${speaker} speaks again before ${unheard?.id}, after ${this.#quiet} ms of quiet`)
  }

  /** As the room remembers it: how long it had been quiet is not known. */
  #takeOver(room: Room): void {
    this.#taken.clear()
    for (const member of floorOf(room)?.heard ?? []) this.#taken.add(member)
    this.#quiet = Number.POSITIVE_INFINITY
  }
}

/** Whether the rest of the turn is still to come. */
const isPostponed = (room: Room, { speaker }: Turn): boolean =>
  floorOf(room)?.waiting.some(({ member, own, left }) => member === speaker && own && left !== null) ?? false

/** Time in which nobody was there for long does not count. */
const wasEmpty = ({ emptySince }: Room, { at, minute }: Room): boolean =>
  emptySince !== null && at - emptySince > lasting(EMPTY, minute)
