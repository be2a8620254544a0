import type { Circle } from '@rondo/shared/circle/circle'
import type { CircleCommand, CircleServerCommand } from '@rondo/shared/circle/commands'
import { decideCircle } from '@rondo/shared/circle/decide-circle'
import type { CircleDecision } from '@rondo/shared/circle/decision'
import { newCircle } from '@rondo/shared/circle/new-circle'
import { viewForCircleDoor } from '@rondo/shared/circle/view-for-circle-door'
import type { CircleId, MemberId } from '@rondo/shared/ids'
import {
  type CircleKnockingAnswer,
  type CircleSeeing,
  type CircleSeeingAnswer,
  circleAsking,
  circleJoining,
  circleKnocking,
  circleOpening,
  circleSeeing,
} from '@rondo/shared/protocol/circle'
import type { Answer } from '@rondo/shared/room/answer'
import type { Refusal } from '@rondo/shared/room/refusals'
import { hashOf } from '@rondo/shared/seal/keys'
import type { Clock } from '../clock.ts'
import { describeFailure } from '../describe-failure.ts'
import type { Log } from '../log.ts'
import { keep } from '../store/keep.ts'
import type { Found, Store } from '../store/store.ts'
import { type ChangeParts, changeCircle, type Ruled } from './change-circle.ts'
import { Onlookers } from './onlookers.ts'
import { outgrows } from './outgrows.ts'
import { RateOfEach } from './rate-of-each.ts'
import { readBody } from './read-body.ts'
import { isSeatOf, seenBy } from './seen-by.ts'

export interface CirclesParts {
  readonly store: Pick<Store, 'circles' | 'now'>
  readonly clock: Clock
  readonly log: Log
  readonly circleDays: number
}

/** What somebody deletes is not left in the store’s files either. */
const DELETES: ReadonlySet<CircleCommand['type']> = new Set(['mine.delete', 'member.leave'])

interface Refused {
  readonly refused: Refusal
}

export type CircleOpened = { readonly opened: 'now' | 'before'; readonly circle: CircleId } | Refused

/** All circles, of which this server keeps none open: each request loads, decides, saves and answers. */
export class Circles {
  readonly #parts: CirclesParts
  readonly #changing: ChangeParts
  readonly #onlookers: Onlookers
  readonly #rates = new RateOfEach()

  constructor(parts: CirclesParts) {
    const { store, clock, circleDays } = parts
    this.#parts = parts
    this.#onlookers = new Onlookers(store.circles, clock)
    this.#changing = {
      shelf: store.circles,
      circleDays,
      now: () => store.now(),
      kept: (id, found) => this.#onlookers.tell(id, found),
    }
  }

  /** [G1] Opens the circle that `body` describes, once, however often the same body comes. */
  async open(body: unknown): Promise<CircleOpened> {
    const asked = readBody(circleOpening, body)
    if (typeof asked === 'string') return { refused: asked }
    const { store } = this.#parts
    return this.#unlessItFails(async (): Promise<CircleOpened> => {
      const kept = await keep(store.circles, newCircle(asked, store.now()), null)
      if (kept === 'saved') return { opened: 'now', circle: asked.circle }
      if (kept === 'burned') return { refused: 'circle-closed' }
      if (kept === 'unknown') return { refused: 'try-again' }
      const isTheirs = isSeatOf(kept, asked.member, asked.seat)
      return isTheirs ? { opened: 'before', circle: asked.circle } : { refused: 'circle-taken' }
    })
  }

  /** What a member sees, once it is later than what they have; `gone` when they do not wait for it any more. */
  async see(body: unknown, gone: AbortSignal): Promise<CircleSeeingAnswer> {
    const asked = readBody(circleSeeing, body)
    if (typeof asked === 'string') return { refused: asked }
    if (!this.#mayAsk(asked)) return { refused: 'too-often' }
    return this.#unlessItFails(async () => {
      const seen = await this.#change(asked.circle, (circle) => {
        const answer = seenBy(circle, asked, this.#parts.circleDays)
        const isNews = 'refused' in answer || circle.version > asked.after
        return { next: null, answer: isNews ? answer : null }
      })
      return seen ?? (await this.#waitFor(asked, gone))
    })
  }

  /** [G14] Carries out a member's command. */
  async ask(body: unknown): Promise<Answer> {
    const asked = readBody(circleAsking, body)
    if (typeof asked === 'string') return { refused: asked }
    if (!this.#mayAsk(asked)) return { refused: 'too-often' }
    const { circle: id, member, device, number, command } = asked
    const seat = hashOf(asked.seat)
    return this.#unlessItFails(() =>
      this.#change(id, (circle, at): Ruled<Answer> => {
        if (!isSeatOf(circle, member, seat)) return { next: null, answer: { refused: 'wrong-key' } }
        const decision = decideCircle(circle, command, { at, member, device, number })
        if ('accepted' in decision && outgrows(decision.accepted, circle)) {
          return { next: null, answer: { refused: 'too-large' } }
        }
        return { ...ruledBy(decision), deletes: DELETES.has(command.type) }
      }),
    )
  }

  /** [G3] What somebody sees who has the invitation that holds. */
  async knock(body: unknown): Promise<CircleKnockingAnswer> {
    const asked = readBody(circleKnocking, body)
    if (typeof asked === 'string') return { refused: asked }
    const invitation = hashOf(asked.invitation)
    return this.#unlessItFails(() =>
      this.#change(asked.circle, (circle): Ruled<CircleKnockingAnswer> => {
        const isInvited = circle.invitation?.hash === invitation
        return { next: null, answer: isInvited ? viewForCircleDoor(circle) : { refused: 'not-invited' } }
      }),
    )
  }

  /** [G2] Lets somebody in by the invitation that holds. */
  async join(body: unknown): Promise<Answer> {
    const asked = readBody(circleJoining, body)
    if (typeof asked === 'string') return { refused: asked }
    const { circle, member, seat, name, agreement } = asked
    return this.tell(circle, {
      type: 'member.join',
      member,
      seat,
      name,
      agreement,
      invitation: hashOf(asked.invitation),
    })
  }

  /** Tells a circle what has happened. `try-again`: the store did not answer, and what was told may be told again. */
  tell(id: CircleId, command: CircleServerCommand): Promise<Answer> {
    return this.#unlessItFails(() =>
      this.#change(id, (circle, at): Ruled<Answer> => ruledBy(decideCircle(circle, command, { at }))),
    )
  }

  /** Nobody is let wait any more. */
  stop(): void {
    this.#onlookers.stop()
  }

  async #waitFor(asked: CircleSeeing, gone: AbortSignal): Promise<CircleSeeingAnswer> {
    const { circle: id, member, after } = asked
    if (!this.#onlookers.mayWait(id, member)) return { refused: 'too-often' }
    const look = (found: Found<Circle>): CircleSeeingAnswer | null => {
      if (found === 'burned' || (found !== 'unknown' && found.closed)) return { refused: 'circle-closed' }
      if (found === 'unknown') return { refused: 'unknown-circle' }
      // What was read before what this member has seen says nothing about them.
      return found.version <= after ? null : seenBy(found, asked, this.#parts.circleDays)
    }
    const waiting = this.#onlookers.wait(id, member, look, gone)
    // What was saved while it began to wait reached nobody. Should this fail, the next time they ask tells.
    const { circles } = this.#parts.store
    circles.load(id).then(
      (found) => this.#onlookers.tell(id, found),
      () => {},
    )
    return (await waiting) ?? { unchanged: true }
  }

  #change<Given>(id: CircleId, rule: Parameters<typeof changeCircle<Given>>[1]): Promise<Given | Refused> {
    return changeCircle(id, rule, this.#changing)
  }

  /** With the seat: whoever does not have it uses up nothing of the member's. */
  #mayAsk({ circle, member, seat }: { circle: CircleId; member: MemberId; seat: string }): boolean {
    return this.#rates.allows(`${circle} ${member} ${hashOf(seat)}`)
  }

  async #unlessItFails<Given>(asked: () => Promise<Given>): Promise<Given | Refused> {
    try {
      return await asked()
    } catch (error) {
      this.#parts.log.warn({ failure: describeFailure(error) }, 'a circle could not be loaded or kept')
      return { refused: 'try-again' }
    }
  }
}

function ruledBy(decision: CircleDecision): Ruled<Answer> {
  if ('repeated' in decision) return { next: null, answer: decision.repeated }
  if ('refused' in decision) return { next: null, answer: decision }
  const { accepted } = decision
  return { next: accepted, answer: { ok: true, version: accepted.version } }
}
