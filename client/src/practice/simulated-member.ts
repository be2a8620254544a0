import type { CommitmentId } from '@rondo/shared/ids'
import type { MemberCommand } from '@rondo/shared/room/commands'
import type { TurnSeen, ViewForAll, ViewForMember } from '@rondo/shared/room/view'
import { drawItem } from '@rondo/shared/seal/draw'
import { memoryOfItsOwn } from '../session/memory-of-its-own.ts'
import { RoomClient } from '../session/room-client.ts'
import { oneOf, within } from './chance.ts'
import { PROMISES } from './people.ts'
import { occasion, reactionTo } from './reaction.ts'
import { seenChanges } from './seen-changes.ts'
import type { Sighting } from './sighting.ts'
import { planTurn, type TurnPlan } from './turn-plan.ts'

/** How one simulated member is and behaves. */
export interface Character {
  readonly server: string
  readonly key: string
  readonly name: string
  /** Of one's own, as everybody has one. */
  readonly seat: string
  readonly random: () => number
  /** `short`: a few sentences a turn; `part`: most of the turn. */
  readonly talk: 'short' | 'part'
  /** Presses *Start* once so many are here; null: leaves that to others. */
  readonly startsWith: number | null
  readonly tell: (sighting: Sighting) => void
}

const DROPS_OUT = 0.03
const ME_LATER = 0.06
const WAS_NOT_DONE = 0.05

/** Somebody who comes in, takes turns, sometimes passes or drops out, and promises something: on the same `RoomClient` as a browser. */
export class SimulatedMember {
  readonly #character: Character
  readonly #client: RoomClient
  readonly #timers = new Set<ReturnType<typeof setTimeout>>()
  #seen: ViewForAll | null = null
  #turn = 0
  #occasion = ''
  #isStarting = false
  #stopVoting: (() => void) | null = null
  #stopWriting: (() => void) | null = null

  constructor(character: Character) {
    this.#character = character
    this.#client = new RoomClient({
      server: character.server,
      key: character.key,
      seat: character.seat,
      tabMemory: memoryOfItsOwn(),
      clock: () => performance.now(),
    })
  }

  /** Resolves when the session is over for this one. */
  comeIn(): Promise<void> {
    return new Promise((resolve) => {
      let connection = ''
      this.#client.watch(({ connection: now, views }) => {
        const is = now.is === 'closed' ? `closed: ${now.reason}` : now.is
        // Before that the server's time is not known.
        if (is !== connection && is !== 'connecting') this.#tell({ saw: 'connection', what: is })
        connection = is
        if (now.is === 'superseded' || (now.is === 'closed' && now.reason !== 'left')) resolve()
        if (views.at !== 'inside') return
        this.#look(views.all)
        this.#react(views.all, views.own)
        if (views.all.phase.is === 'over') resolve()
      })
      this.#client.connect()
      void this.#join()
    })
  }

  /** Goes without a word, as a closed laptop does. */
  stop(): void {
    for (const timer of this.#timers) clearTimeout(timer)
    this.#timers.clear()
    this.#stopVoting?.()
    this.#stopWriting?.()
    this.#client.close()
  }

  async #join(): Promise<void> {
    const answer = await this.#client.join(`${this.#character.name} (demo)`)
    if ('ok' in answer) this.#tell({ saw: 'came-in', version: answer.version })
    // Stopped before it was in: there is nothing to tell, and no server's time to tell it by.
    else if (this.#client.state.connection.is !== 'closed')
      this.#tell({ saw: 'refused', what: `join: ${answer.refused}` })
  }

  #look(all: ViewForAll): void {
    if (all === this.#seen) return
    const news = seenChanges(this.#seen, all)
    this.#seen = all
    for (const one of news) this.#tell({ ...one, version: all.version })
    if (all.phase.is === 'lobby') void this.#start(all)
    const { ballot = null, poll = null } = all.phase.is === 'live' ? all.phase.running : {}
    if (ballot?.envelopes === 0) void this.#write()
    else if (ballot ?? poll) void this.#vote()
    const turn = this.#turnNow()
    if (turn?.speaker === this.#client.member && turn.number !== this.#turn) this.#takeTurn(turn)
    else if (news.some((one) => one.saw === 'turn')) this.#listen()
  }

  /** What a ballot needs, or a question that is asked by name, is loaded when there is one. */
  async #vote(): Promise<void> {
    if (this.#stopVoting) return
    this.#stopVoting = () => {}
    const { simulateVoter } = await import('./simulated-voter.ts')
    this.#stopVoting = simulateVoter(this.#client, this.#character.random, (seconds, run) => this.#in(seconds, run))
  }

  /** The same for quiet writing. */
  async #write(): Promise<void> {
    if (this.#stopWriting) return
    this.#stopWriting = () => {}
    const { simulateWriter } = await import('./simulated-writer.ts')
    this.#stopWriting = simulateWriter(this.#client, this.#character.random, (seconds, run) => this.#in(seconds, run))
  }

  async #start(all: ViewForAll): Promise<void> {
    const here = all.members.filter((member) => member.awaySince === null).length
    if (this.#isStarting || this.#character.startsWith === null || here < this.#character.startsWith) return
    this.#isStarting = true
    await this.#ask({ type: 'session.start' })
    this.#isStarting = false
  }

  #react(all: ViewForAll, own: ViewForMember): void {
    const now = occasion(all, own)
    if (now === this.#occasion) return
    this.#occasion = now
    const reaction = now === '' ? null : reactionTo(all, own, this.#character.random)
    if (reaction) this.#in(reaction.after, () => void this.#doIfStill(now, reaction.command))
  }

  /** By then somebody else may have been faster; nobody speaks up while the session is paused. */
  async #doIfStill(then: string, command: MemberCommand): Promise<void> {
    if (this.#occasion !== then) return
    if (this.#isPaused()) return this.#in(2, () => void this.#doIfStill(then, command))
    await this.#ask(command)
  }

  #takeTurn(turn: TurnSeen): void {
    this.#turn = turn.number
    const length = turn.length / this.#second()
    const plan = planTurn(this.#character.random, length, this.#character.talk)
    this.#in(plan.after, () => void this.#speak(turn.number, plan))
  }

  async #speak(turn: number, plan: TurnPlan): Promise<void> {
    if (this.#turnNow()?.number !== turn) return
    // Nobody talks on while the session is paused.
    if (this.#isPaused()) return this.#in(2, () => void this.#speak(turn, plan))
    if (plan.is === 'pass') return void this.#ask({ type: 'turn.pass', turn })
    if (plan.is === 'give') return void this.#give(turn)
    if (plan.is === 'not-finished') {
      await this.#ask({ type: 'turn.not-finished', turn })
      return this.#in(within(this.#character.random, 3, 12), () => void this.#speak(turn, { is: 'done', after: 0 }))
    }
    await this.#promise()
    const answer = await this.#ask({ type: 'turn.done', turn })
    if ('ok' in answer && this.#character.random() < WAS_NOT_DONE) await this.#ask({ type: 'turn.reclaim', turn })
  }

  #give(turn: number): void {
    const others = this.#seen?.members.filter((one) => one.id !== this.#client.member && one.awaySince === null) ?? []
    const [first, ...rest] = others
    if (first) void this.#ask({ type: 'turn.give', turn, to: oneOf(this.#character.random, [first, ...rest]).id })
  }

  async #promise(): Promise<void> {
    const phase = this.#seen?.phase
    const running = phase?.is === 'live' ? phase.running.segment : null
    const part = this.#seen?.agenda.find((one) => one.id === running)
    if (part?.kind !== 'commit') return
    const said = { ...oneOf(this.#character.random, PROMISES), by: inSevenDays(), sure: null }
    const id = drawItem<CommitmentId>()
    const words = this.#client.words.seal('commitment', id, JSON.stringify(said))
    const saying = { id, revision: 0, isShared: false, seenBy: 'group', words } as const
    await this.#ask({ type: 'commitment.say', segment: part.id, ...saying })
  }

  #listen(): void {
    const { random } = this.#character
    const { views } = this.#client.state
    if (random() < DROPS_OUT) {
      this.#dropOut()
      return
    }
    const phase = this.#seen?.phase
    if (views.at !== 'inside' || !views.own.later || phase?.is !== 'live' || random() >= ME_LATER) return
    const segment = phase.running.segment
    this.#in(within(random, 2, 5), () => void this.#ask({ type: 'turn.later', segment }))
  }

  #dropOut(): void {
    this.#client.close()
    this.#in(within(this.#character.random, 10, 45), () => {
      // A turn that began before is taken up again.
      this.#turn = 0
      this.#client.connect()
    })
  }

  async #ask(command: MemberCommand) {
    const answer = await this.#client.ask(command)
    if ('ok' in answer) this.#tell({ saw: 'did', what: command.type, version: answer.version })
    else this.#tell({ saw: 'refused', what: `${command.type}: ${answer.refused}` })
    return answer
  }

  /** After so many session seconds. */
  #in(seconds: number, run: () => void): void {
    const timer = setTimeout(() => {
      this.#timers.delete(timer)
      run()
    }, seconds * this.#second())
    this.#timers.add(timer)
  }

  #second = () => (this.#seen?.minute ?? 60_000) / 60

  #isPaused = () => this.#seen?.phase.is === 'live' && this.#seen.phase.paused !== null

  #turnNow(): TurnSeen | null {
    const phase = this.#seen?.phase
    return phase?.is === 'live' && phase.floor?.stage.at === 'turn' ? phase.floor.stage.turn : null
  }

  #tell(sighting: Omit<Sighting, 'at' | 'who'>): void {
    this.#character.tell({ at: this.#client.now(), who: this.#character.name, ...sighting })
  }
}

const inSevenDays = (): string => new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10)
