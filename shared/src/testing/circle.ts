import type { By } from '../circle/by.ts'
import type { Circle, Draft, Invitation } from '../circle/circle.ts'
import type { CircleClockCommand, CircleCommand, CircleServerCommand } from '../circle/commands.ts'
import { decideCircle } from '../circle/decide-circle.ts'
import type { CircleDecision } from '../circle/decision.ts'
import { newCircle } from '../circle/new-circle.ts'
import { settleCircle } from '../circle/settle-circle.ts'
import { viewForCircle } from '../circle/view-for-circle.ts'
import type { CommitmentCommand } from '../commitment/commands.ts'
import type { Commitment } from '../commitment/commitment.ts'
import type { CircleId, CommitmentId, DeviceId, Hash, LineId, MemberId, RoomId, SealedText, SessionId } from '../ids.ts'
import type { CircleOpening } from '../protocol/circle.ts'
import { PROTOCOL } from '../protocol/version.ts'
import type { Refusal } from '../room/refusals.ts'
import type { Moment } from '../time.ts'
import { idOf, nameOf, sealed } from './group.ts'

/** How many days the circles of tests are kept for. */
export const DAYS = 400

export const HOUR = 60 * 60

export const hashFor = (what: string): Hash => what.padEnd(43, '_') as Hash

export const invitationFor = (what: string): Invitation & { token: SealedText } => ({
  hash: hashFor(what),
  token: sealed(`${what} as sealed`),
})

export const circleSeat = (name: string): Hash => hashFor(`seat-${name}`)

export const lineOf = (name: string): LineId => name.padEnd(12, '_') as LineId

export const commitmentOf = (name: string): CommitmentId => name.padEnd(12, '_') as CommitmentId

export const sessionOf = (name: string): SessionId => name.padEnd(12, '_') as SessionId

export const roomOf = (session: string): RoomId => `room-of-${session}`.padEnd(16, '_') as RoomId

/** The name that the room of a session has for a member. */
export const asIn = (session: string, name: string): MemberId => idOf(`${name}-${session}`.slice(0, 12))

export const circleOpeningOf = (change: Partial<CircleOpening> = {}): CircleOpening => ({
  protocol: PROTOCOL,
  circle: 'circle-of-a-test' as CircleId,
  member: idOf('ada'),
  seat: circleSeat('ada'),
  invitation: invitationFor('invitation'),
  name: sealed('ada'),
  purpose: sealed('purpose'),
  ...change,
})

type Joining = Extract<CircleServerCommand, { type: 'member.join' }>
type Over = Extract<CircleServerCommand, { type: 'session.over' }>
type Saying = Extract<CommitmentCommand, { type: 'commitment.say' }>
type Did = Partial<Record<'hosted' | 'taught' | 'presented', readonly string[]>>

/** A circle with people in it, on a clock that the test moves. The first one has opened it. */
export class CircleGroup {
  circle: Circle
  now = 1_000_000_000_000
  readonly #numbers = new Map<string, number>()

  constructor([first = 'ada', ...others]: readonly string[], change: Partial<CircleOpening> = {}) {
    const opener = { member: idOf(first), seat: circleSeat(first), name: sealed(first) }
    this.circle = newCircle(circleOpeningOf({ ...opener, ...change }), this.at)
    for (const name of others) this.join(name)
  }

  get at(): Moment {
    return this.now as Moment
  }

  /** The clock goes on by real seconds, and the circle with it. */
  wait(seconds: number): void {
    this.now += seconds * 1000
    this.circle = settleCircle(this.circle, this.at)
  }

  /** Comes in by the invitation and the agreement that hold, unless told otherwise. */
  join(name: string, change: Partial<Joining> = {}): CircleDecision {
    return this.tell({
      type: 'member.join',
      member: idOf(name),
      seat: circleSeat(name),
      name: sealed(name),
      invitation: this.circle.invitation?.hash ?? hashFor('none'),
      agreement: this.circle.agreement.active?.version ?? null,
      ...change,
    })
  }

  /** What the clock or the server says. */
  tell(command: CircleServerCommand | CircleClockCommand): CircleDecision {
    return this.#decide(command, { at: this.at })
  }

  /** A member’s command; the refusal, or null when it was accepted. */
  ask(name: string, command: CircleCommand): Refusal | null {
    const number = (this.#numbers.get(name) ?? 0) + 1
    this.#numbers.set(name, number)
    const decision = this.askNumbered(name, number, command)
    return 'refused' in decision ? decision.refused : null
  }

  askNumbered(name: string, number: number, command: CircleCommand, device = 'tab'): CircleDecision {
    return this.#decide(command, { at: this.at, member: idOf(name), device: device as DeviceId, number })
  }

  /** Everyone passes but the first one, who writes this line; then all accept it. */
  agreeOn(line: string): void {
    const [first = '', ...others] = this.names
    this.ask(first, { type: 'agreement.add', line: lineOf(line), words: sealed(line) })
    for (const name of others) this.ask(name, { type: 'agreement.pass' })
    for (const name of this.names) this.accept(name)
  }

  /** Yes to the draft as it is. */
  accept(name: string): Refusal | null {
    return this.ask(name, { type: 'agreement.accept', version: this.draft.version })
  }

  say(name: string, words: string, change: Partial<Saying> = {}): Refusal | null {
    const plain = {
      id: commitmentOf(words),
      revision: 0,
      isShared: false,
      seenBy: 'group',
      words: sealed(words),
    } as const
    return this.ask(name, { type: 'commitment.say', ...plain, ...change })
  }

  /** The first of them opens the session, and all come in. */
  meet(session: string, names: readonly string[] = this.names): void {
    const [first = ''] = names
    this.ask(first, { type: 'session.open', session: sessionOf(session), room: roomOf(session) })
    for (const name of names)
      this.ask(name, { type: 'session.enter', session: sessionOf(session), as: asIn(session, name) })
  }

  /** Its room tells the end: who was here, and who did what. */
  end(session: string, here: readonly string[] = this.names, did: Did = {}): CircleDecision {
    const known = (some: readonly string[] = []) => some.map((name) => asIn(session, name))
    const over: Over = {
      type: 'session.over',
      room: roomOf(session),
      endedAt: this.at,
      format: 'round-for-everyone',
      here: known(here),
      hosted: known(did.hosted),
      taught: known(did.taught),
      presented: known(did.presented),
    }
    return this.tell(over)
  }

  get names(): string[] {
    return this.circle.members.map((member) => nameOf(member.id))
  }

  get draft(): Draft {
    if (!this.circle.agreement.draft) throw new Error('no draft')
    return this.circle.agreement.draft
  }

  /** What all of them see. */
  get view(): ReturnType<typeof viewForCircle> {
    return viewForCircle(this.circle, DAYS)
  }

  commitment(words: string): Commitment | undefined {
    return this.circle.commitments.find((one) => one.id === commitmentOf(words))
  }

  #decide(command: CircleCommand | CircleServerCommand | CircleClockCommand, by: By): CircleDecision {
    const decision = decideCircle(this.circle, command, by)
    if ('accepted' in decision) this.circle = decision.accepted
    return decision
  }
}

export const circleOf = (...names: string[]): CircleGroup => new CircleGroup(names)
