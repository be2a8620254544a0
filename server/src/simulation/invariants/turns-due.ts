import type { Floor, Turn } from '@rondo/shared/floor/floor'
import { isHere, memberIn } from '@rondo/shared/room/members'
import type { Previous, Room } from '@rondo/shared/room/room'
import type { Step } from '../step.ts'
import { demand } from '../violation.ts'
import { gaveUp, isHostGoingOn } from './gave-up.ts'
import { isTakenBack } from './is-taken-back.ts'
import { Ledger } from './ledger.ts'
import { floorOf, spokenIn, turnOf, wholeTurn } from './spoken.ts'
import { isFor, isNewStage } from './stage.ts'

/** Milliseconds lost to rounding in a turn of several pieces. */
const ROUNDING = 20

/** [X2] In a round everyone present has exactly one own turn, and [X3] all its seconds, unless they gave them up themselves. */
export class TurnsDue {
  #ledger: Ledger | null = null
  #earlier: Ledger | null = null

  step(step: Step): void {
    const { before, after } = step
    if (isTakenBack(step)) {
      this.#ledger = this.#earlier?.copy() ?? null
    } else {
      this.#listen(step)
      if (!isSame(before.previous, after.previous)) this.#earlier = (after.previous && this.#ledger?.copy()) ?? null
      if (this.#ledger) this.#count(step, this.#ledger)
      const round = roundOf(after)
      if (!round) this.#ledger = null
      else if (isNewRound(before, after)) this.#ledger = new Ledger(round.each)
    }
    for (const { id } of before.members) if (!memberIn(after, id)) this.#ledger?.forget(id)
    if (this.#ledger) this.#follow(after, this.#ledger, step)
  }

  #listen(step: Step): void {
    const turn = turnOf(step.before)
    if (turn?.own) this.#ledger?.listen(turn.speaker, spokenIn(step))
  }

  /** Whose turn this step ends, and whether it ends the round. */
  #count(step: Step, ledger: Ledger): void {
    const { before, after } = step
    const turn = turnOf(before)
    const goesOn = roundOf(after) !== null && !isNewRound(before, after)
    if (turn?.own && (!goesOn || roundOf(after)?.heard.includes(turn.speaker))) this.#taken(step, ledger, turn)
    if (!goesOn && !isHostGoingOn(step)) this.#everyoneHad(before, after, ledger)
  }

  #taken(step: Step, ledger: Ledger, turn: Turn): void {
    const { speaker } = turn
    demand(!ledger.taken.has(speaker), 'X2', () => `${speaker} had their own turn twice in a round`)
    ledger.taken.add(speaker)
    if (gaveUp(step, turn)) return
    const [spoken, due] = [ledger.spoken.get(speaker) ?? 0, ledger.due.get(speaker) ?? 0]
    demand(spoken >= due - ROUNDING, 'X3', () => `${speaker} had ${spoken} of ${due} ms in turn ${turn.number}`)
  }

  #everyoneHad(before: Room, { members }: Room, { taken }: Ledger): void {
    for (const member of members) {
      const had = taken.has(member.id) || !isHere(member) || !isFor(before, member.id)
      demand(had, 'X2', () => `a round ended without a turn for ${member.id}`)
    }
  }

  /** What is to be seen after the step. */
  #follow(after: Room, ledger: Ledger, { asked }: Step): void {
    const floor = roundOf(after)
    if (!floor) return
    demand(
      floor.each === ledger.each,
      'X3',
      () => `turns of a round that has begun went from ${ledger.each} s to ${floor.each} s`,
    )
    for (const member of [...ledger.taken]) {
      if (floor.heard.includes(member)) continue
      const isBack = asked?.command.type === 'turn.reclaim' || !after.members.some(({ id }) => id === member)
      demand(isBack, 'X2', () => `${member} has had a turn and is to have another`)
      ledger.taken.delete(member)
    }
    const turn = turnOf(after)
    if (turn?.own && !ledger.due.has(turn.speaker)) ledger.due.set(turn.speaker, wholeTurn(after, floor, turn.speaker))
  }
}

/** The floor of a round; in open talk whoever raises a hand speaks, and nobody is owed a turn. */
function roundOf(room: Room): Floor | null {
  const floor = floorOf(room)
  return floor?.queue ? null : floor
}

/** Whether the step draws a new order. */
const isNewRound = (before: Room, after: Room): boolean =>
  roundOf(after) !== null && (roundOf(before) === null || isNewStage(before, after))

/** A room that was loaded anew has the same state in other objects. */
const isSame = (one: Previous | null, other: Previous | null): boolean =>
  one === other || (one?.at === other?.at && JSON.stringify(one) === JSON.stringify(other))
