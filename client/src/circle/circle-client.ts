import type { CircleCommand } from '@rondo/shared/circle/commands'
import type { MemberId } from '@rondo/shared/ids'
import type { CircleSeeingAnswer, CircleSeen } from '@rondo/shared/protocol/circle'
import type { Answer } from '@rondo/shared/room/answer'
import type { Refusal } from '@rondo/shared/room/refusals'
import { drawKey, drawSeat } from '@rondo/shared/seal/draw'
import { type CircleKeys, circleKeys, hashOf } from '@rondo/shared/seal/keys'
import { CommandQueue, type Numbered } from '../session/command-queue.ts'
import { CommandSender } from '../session/command-sender.ts'
import { memoryOfItsOwn } from '../session/memory-of-its-own.ts'
import type { Signal, Signals } from '../session/ports.ts'
import { SealedWords } from '../session/sealed-words.ts'
import { AsMember, SHUT_OUT } from './as-member.ts'
import type { CircleClientState, CircleConnection } from './circle-client-state.ts'
import type { SeatOnDevice } from './circles-on-device.ts'
import { LookingOn } from './looking-on.ts'
import { Patience } from './patience.ts'
import { sealedInvitation } from './sealed-invitation.ts'
import { untilSeen } from './until-seen.ts'

/** What a `CircleClient` is made of; `key` is the circle’s secret. */
export interface CircleClientParts extends SeatOnDevice {
  /** The server's origin. */
  readonly server: string
  readonly key: string
  readonly member: MemberId
  readonly fetch: typeof fetch
  readonly signals?: Signals
  /** Remembers the seat’s secrets, before one of them is asked for and once it holds. */
  readonly keepSeat?: (seat: SeatOnDevice) => void
}

/** Milliseconds after which a command without an answer is asked again. */
const ANSWER_WITHIN = 8000
/** A server answers within 25 s, also when there is nothing new. */
const NEWS_WITHIN = 40_000
/** To somebody who is leaving these say that they have. */
const GONE: ReadonlySet<Refusal> = new Set([...SHUT_OUT, 'circle-closed'])

/** One seat in a circle, without a screen: ask, watch. Words come and go sealed. */
export class CircleClient {
  readonly server: string
  readonly key: string
  readonly keys: CircleKeys
  readonly member: MemberId
  readonly words: SealedWords
  readonly #asking: AsMember
  readonly #queue: CommandQueue<CircleCommand>
  readonly #sender: CommandSender<CircleCommand>
  readonly #signals: Signals
  readonly #listeners = new Set<(state: CircleClientState) => void>()
  readonly #looking: LookingOn
  readonly #sending = new Patience()
  #state: CircleClientState = { connection: { is: 'connecting' }, views: null, pending: false }
  #stopSignals = () => {}
  #isClosed = false
  #isLeaving = false

  constructor(parts: CircleClientParts) {
    const keys = circleKeys(parts.key)
    if (!keys) throw new Error('this is not the key of a circle')
    this.server = parts.server
    this.key = parts.key
    this.keys = keys
    this.member = parts.member
    this.words = new SealedWords(keys)
    this.#signals = parts.signals ?? (() => () => {})
    // A device of its own for every page: two tabs that share a memory would give their commands the same numbers.
    this.#queue = new CommandQueue(memoryOfItsOwn(), 'circle')
    const { device } = this.#queue
    this.#asking = new AsMember({ ...parts, circle: keys.circle, device, keepSeat: parts.keepSeat ?? (() => {}) })
    this.#looking = new LookingOn({
      ask: (after, stop) => this.#asking.request<CircleSeeingAnswer>('/see', { after }, NEWS_WITHIN, stop),
      see: (seen) => this.#see(seen),
      refused: (refusal) => this.#refused(refusal),
      lost: () => this.#set({ connection: { is: 'unreachable' } }),
    })
    this.#sender = new CommandSender(
      (message) => this.#send(message),
      this.#queue,
      () => this.#set({}),
    )
  }

  get state(): CircleClientState {
    return this.#state
  }

  /** The secret of one's own seat. */
  get seat(): string {
    return this.#asking.seat
  }

  /** Calls `listener` after every change until the returned function is called. */
  watch(listener: (state: CircleClientState) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  connect(): void {
    this.#stopSignals()
    this.#stopSignals = this.#signals((signal) => this.#signal(signal))
    void this.#looking.begin()
  }

  /** [G14] Asks the circle for something; answered once what it brought about is in view. One command is on its way at a time. */
  async ask(command: CircleCommand): Promise<Answer> {
    if (this.#isClosed) return { refused: 'not-a-member' }
    const answer = await this.#sender.ask(command)
    if ('refused' in answer) return answer
    await untilSeen(this, answer.version)
    return answer
  }

  /** [G8] Another secret for one's own seat: devices that do not have it are out, and do not come back by the invitation. */
  async replaceSeat(): Promise<Answer> {
    const coming = drawSeat()
    this.#asking.await(coming)
    const invitation = sealedInvitation(this.words, drawKey())
    const answer = await this.ask({ type: 'seat.replace', seat: hashOf(coming), invitation })
    if ('ok' in answer) this.#asking.use(coming)
    return answer
  }

  /** [G7] Gives the seat up; `keep`: what the group could see of one's commitments stays. Whether it was done. */
  async leave(keep: boolean): Promise<boolean> {
    this.#isLeaving = true
    const answer = await this.#sender.ask({ type: 'member.leave', keep })
    this.#isLeaving = false
    const hasLeft = 'ok' in answer || GONE.has(answer.refused)
    if (hasLeft) this.close()
    return hasLeft
  }

  /** Ends it from this side; what waits is refused. */
  close(): void {
    if (!this.#isClosed) this.#end({ is: 'closed', reason: 'left' })
  }

  #set(change: Partial<CircleClientState>): void {
    this.#state = { ...this.#state, ...change, pending: !this.#sender.isIdle }
    for (const listener of [...this.#listeners]) listener(this.#state)
  }

  /** [C7] One command, asked again with its number until there is an answer. */
  async #send(message: Numbered<CircleCommand>): Promise<Answer | null> {
    while (!this.#isClosed) {
      const answer = await this.#asking.request<Answer>('/ask', message, ANSWER_WITHIN, new AbortController())
      if (answer !== null) {
        this.#sending.rest()
        return answer
      }
      if (!this.#isClosed) await this.#sending.wait()
    }
    return null
  }

  #refused(refusal: Refusal): void {
    // Heard before the answer to the leaving itself.
    const reason = this.#isLeaving && GONE.has(refusal) ? 'left' : refusal
    this.#end({ is: 'closed', reason })
  }

  /** The version that is in view then. */
  #see(seen: CircleSeen | null): number {
    const known = this.#state.views?.all.version ?? -1
    const isNew = seen !== null && seen.all.version >= known
    this.#set({
      connection: { is: 'connected' },
      ...(isNew ? { views: { all: seen.all, own: seen.own } } : {}),
    })
    if (seen) this.#sender.open(seen.lastCommand)
    return this.#state.views?.all.version ?? 0
  }

  #end(connection: CircleConnection): void {
    this.#isClosed = true
    this.#looking.end()
    this.#stopSignals()
    this.#sending.hurry()
    this.#sender.drop('not-a-member')
    this.#set({ connection })
  }

  /** [C12] When the network comes back or the device wakes up, the server is asked at once. */
  #signal(signal: Signal): void {
    if (signal === 'offline') {
      this.#set({ connection: { is: 'unreachable' } })
      this.#looking.drop()
    } else {
      this.#looking.wake()
      this.#sending.hurry()
    }
  }
}
