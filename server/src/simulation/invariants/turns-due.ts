import type { Floor, Turn } from '@rondo/shared/floor/floor'
import type { MemberId } from '@rondo/shared/ids'
import { isHere, isHereIn } from '@rondo/shared/room/members'
import type { Previous, Room } from '@rondo/shared/room/room'
import { kindOf } from '@rondo/shared/segments/index'
import type { Who } from '@rondo/shared/segments/kind'
import type { Step } from '../step.ts'
import { demand } from '../violation.ts'
import { floorOf, spokenIn, turnOf, wholeTurn } from './spoken.ts'

/** What was said in one round so far, counted beside the room and by other means. */
interface Ledger {
  /** Session milliseconds in which somebody had their own turn. */
  readonly spoken: Map<MemberId, number>
  /** Session milliseconds of somebody's own turn, when it first began. */
  readonly due: Map<MemberId, number>
  readonly taken: Set<MemberId>
  readonly each: number
}

/** Milliseconds lost to rounding in a turn of several pieces. */
const ROUNDING = 20

/** [X2] In a round everyone present has exactly one own turn, and [X3] all its seconds, unless they gave them up themselves. */
export class TurnsDue {
  #ledger: Ledger | null = null
  #earlier: Ledger | null = null

  step(step: Step): void {
    const { before, after } = step
    if (isTakenBack(step)) {
      this.#ledger = copyOf(this.#earlier)
    } else {
      this.#listen(step)
      if (!isSame(before.previous, after.previous)) this.#earlier = after.previous && copyOf(this.#ledger)
      if (this.#ledger) this.#count(step, this.#ledger)
      if (!roundOf(after)) this.#ledger = null
      else if (isNewRound(before, after)) this.#ledger = ledgerFor(after)
    }
    if (this.#ledger) this.#follow(after, this.#ledger, step)
  }

  #listen(step: Step): void {
    const turn = turnOf(step.before)
    if (this.#ledger && turn?.own) add(this.#ledger.spoken, turn.speaker, spokenIn(step))
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

/** Whether the step draws a new order: the part or stage is another one than before. */
function isNewRound(before: Room, after: Room): boolean {
  const [{ phase: earlier }, { phase: now }] = [before, after]
  if (now.is !== 'live' || !roundOf(after)) return false
  if (earlier.is !== 'live' || !roundOf(before)) return true
  return earlier.running.segment !== now.running.segment || earlier.running.stage !== now.running.stage
}

/** The floor of a round; in open talk whoever raises a hand speaks, and nobody is owed a turn. */
function roundOf(room: Room): Floor | null {
  const floor = floorOf(room)
  return floor?.queue ? null : floor
}

/** Whether the running round is for this member. */
function isFor({ phase, agenda }: Room, member: MemberId): boolean {
  if (phase.is !== 'live') return false
  const { segment, stage, lead, chosen } = phase.running
  const part = agenda.find(({ id }) => id === segment)
  const step =
    part &&
    kindOf(part)
      .steps(part.options, phase.running)
      .find((one) => one.stage === stage)
  if (!step || !('who' in step)) return false
  const is: Record<Who, boolean> = {
    all: true,
    others: member !== lead,
    lead: member === lead,
    chosen: member === chosen,
  }
  return is[step.who]
}

/** A room that was loaded anew has the same state in other objects. */
const isSame = (one: Previous | null, other: Previous | null): boolean =>
  one === other || (one?.at === other?.at && JSON.stringify(one) === JSON.stringify(other))

const ledgerFor = (room: Room): Ledger => ({
  spoken: new Map(),
  due: new Map(),
  taken: new Set(),
  each: roundOf(room)?.each ?? 0,
})

const copyOf = (ledger: Ledger | null): Ledger | null =>
  ledger && {
    spoken: new Map(ledger.spoken),
    due: new Map(ledger.due),
    taken: new Set(ledger.taken),
    each: ledger.each,
  }

const add = (to: Map<MemberId, number>, member: MemberId, time: number) =>
  void to.set(member, (to.get(member) ?? 0) + time)

/** *Undo*, or *I wasn’t done* across the end of a part: the room stands as it did before. */
function isTakenBack({ before, after, asked }: Step): boolean {
  if (!before.previous?.phase || after.previous) return false
  if (asked?.command.type === 'host.undo') return true
  return (
    asked?.command.type === 'turn.reclaim' &&
    before.previous.reclaim?.turn === asked.command.turn &&
    floorOf(before)?.ended?.number !== asked.command.turn
  )
}

const isHostGoingOn = ({ asked }: Step): boolean => asked?.command.type === 'host.next'

/** Whether the speaker ended the turn, left, was away when the others were through, or the host went on. */
function gaveUp(step: Step, turn: Turn): boolean {
  const { asked, after } = step
  if (isHostGoingOn(step)) return true
  if (!isHereIn(after, turn.speaker)) return true
  return asked?.member === turn.speaker && ['turn.done', 'turn.pass', 'turn.give'].includes(asked.command.type)
}
