import type { CircleCommand } from '@rondo/shared/circle/commands'
import type { MemberId } from '@rondo/shared/ids'
import type { CircleSeeingAnswer, CircleSeen } from '@rondo/shared/protocol/circle'
import type { Answer } from '@rondo/shared/room/answer'
import type { Refusal } from '@rondo/shared/room/refusals'
import { drawSeat } from '@rondo/shared/seal/draw'
import { type CircleKeys, circleKeys, hashOf } from '@rondo/shared/seal/keys'
import { CommandQueue, type Numbered } from '../session/command-queue.ts'
import { CommandSender } from '../session/command-sender.ts'
import { memoryOfItsOwn } from '../session/memory-of-its-own.ts'
import type { Signal, Signals } from '../session/ports.ts'
import { SealedWords } from '../session/sealed-words.ts'
import type { CircleClientState, CircleConnection } from './circle-client-state.ts'
import { type CirclePost, circlePost, type Posted } from './circle-post.ts'
import type { SeatOnDevice } from './circles-on-device.ts'
import { Patience } from './patience.ts'

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
/** What a command brought about is on the way to whoever gave it for so long at most. */
const SEEN_WITHIN = 3000

/** Refused in this way, the seat’s secret may be one that was replaced; or whoever asks has left. */
const SHUT_OUT: ReadonlySet<Refusal> = new Set(['wrong-key', 'not-a-member'])
/** To somebody who is leaving these say that they have. */
const GONE: ReadonlySet<Refusal> = new Set([...SHUT_OUT, 'circle-closed'])
/** A trouble of the server that passes. */
const PASSING: ReadonlySet<Refusal> = new Set(['try-again', 'too-often'])

/** One seat in a circle, without a screen: ask, watch. Words come and go sealed. */
export class CircleClient {
  readonly server: string
  readonly key: string
  readonly keys: CircleKeys
  readonly member: MemberId
  readonly words: SealedWords
  readonly #post: CirclePost
  readonly #queue: CommandQueue<CircleCommand>
  readonly #sender: CommandSender<CircleCommand>
  readonly #signals: Signals
  readonly #keepSeat: (seat: SeatOnDevice) => void
  readonly #listeners = new Set<(state: CircleClientState) => void>()
  readonly #looking = new Patience()
  readonly #sending = new Patience()
  #seat: SeatOnDevice
  #state: CircleClientState = { connection: { is: 'connecting' }, views: null, pending: false }
  #stopSignals = () => {}
  /** The question that is on its way, or waits for news. */
  #look = new AbortController()
  #isWoken = false
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
    this.#seat = { seat: parts.seat, coming: parts.coming }
    this.#keepSeat = parts.keepSeat ?? (() => {})
    this.#signals = parts.signals ?? (() => () => {})
    this.#post = circlePost(parts.server, parts.fetch)
    // A device of its own for every page: two tabs that share a memory would give their commands the same numbers.
    this.#queue = new CommandQueue(memoryOfItsOwn(), 'circle')
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
    return this.#seat.seat
  }

  /** Calls `listener` after every change until the returned function is called. */
  watch(listener: (state: CircleClientState) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  connect(): void {
    this.#stopSignals()
    this.#stopSignals = this.#signals((signal) => this.#signal(signal))
    void this.#lookOn()
  }

  /** [G14] Asks the circle for something; answered once what it brought about is in view. One command is on its way at a time. */
  async ask(command: CircleCommand): Promise<Answer> {
    if (this.#isClosed) return { refused: 'not-a-member' }
    const answer = await this.#sender.ask(command)
    if ('refused' in answer) return answer
    await this.#hasSeen(answer.version)
    return answer
  }

  /** [G8] Another secret for one's own seat: devices that do not have it are out. */
  async replaceSeat(): Promise<Answer> {
    const coming = drawSeat()
    // Both are kept until it is known which one holds: whoever lost the only one could never come back.
    this.#hold({ seat: this.seat, coming })
    const answer = await this.ask({ type: 'seat.replace', seat: hashOf(coming) })
    if ('ok' in answer && this.seat !== coming) this.#hold({ seat: coming, coming: null })
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

  #hold(seat: SeatOnDevice): void {
    this.#seat = seat
    this.#keepSeat(seat)
  }

  /** Asks as the member one is; a secret that was replaced, perhaps by a command whose answer was lost, makes room for the one that was asked for. */
  async #request<Said>(path: string, body: object, limit: number, stop: AbortController): Promise<Posted<Said>> {
    const timer = setTimeout(() => stop.abort(), limit)
    const ask = () => {
      const { keys, member, seat } = this
      const who = { circle: keys.circle, member, seat, device: this.#queue.device }
      return this.#post<Said>(path, { ...who, ...body }, stop.signal)
    }
    const { seat } = this
    let answer = await ask()
    if (isRefused(answer) && SHUT_OUT.has(answer.refused)) {
      // Not as it was when it was asked: the secret may have been replaced while news was waited for.
      const { coming } = this.#seat
      if (coming !== null && this.seat === seat) this.#hold({ seat: coming, coming: null })
      // Another question may have found it out meanwhile.
      if (this.seat !== seat) answer = await ask()
    }
    clearTimeout(timer)
    return answer
  }

  /** [C7] One command, asked again with its number until there is an answer. */
  async #send(message: Numbered<CircleCommand>): Promise<Answer | null> {
    while (!this.#isClosed) {
      const answer = await this.#request<Answer>('/ask', message, ANSWER_WITHIN, new AbortController())
      if (answer !== null) {
        this.#sending.rest()
        return answer
      }
      if (!this.#isClosed) await this.#sending.wait()
    }
    return null
  }

  /** Asks for what is new, as long as the page is open. The whole is asked for at first, and after a trouble: that is answered at once. */
  async #lookOn(): Promise<void> {
    let after = 0
    while (!this.#isClosed) {
      this.#isWoken = false
      this.#look = new AbortController()
      const news = await this.#request<CircleSeeingAnswer>('/see', { after }, NEWS_WITHIN, this.#look)
      if (this.#isClosed) return
      if (news !== null && !(isRefused(news) && PASSING.has(news.refused))) {
        this.#looking.rest()
        if (isRefused(news)) return this.#refused(news.refused)
        this.#see('unchanged' in news ? null : news)
        after = this.#state.views?.all.version ?? 0
        continue
      }
      after = 0
      // One question that is lost on the way is nothing yet.
      if (this.#looking.tries > 0) this.#set({ connection: { is: 'unreachable' } })
      if (!this.#isWoken) await this.#looking.wait()
    }
  }

  #refused(refusal: Refusal): void {
    // Heard before the answer to the leaving itself.
    const reason = this.#isLeaving && GONE.has(refusal) ? 'left' : refusal
    this.#end({ is: 'closed', reason })
  }

  #see(seen: CircleSeen | null): void {
    const known = this.#state.views?.all.version ?? -1
    const isNew = seen !== null && seen.all.version >= known
    this.#set({
      connection: { is: 'connected' },
      ...(isNew ? { views: { all: seen.all, own: seen.own } } : {}),
    })
    if (seen) this.#sender.open(seen.lastCommand)
  }

  /** Resolves when this version is in view, or takes too long to be. */
  #hasSeen(version: number): Promise<void> {
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(timer)
        stop()
        resolve()
      }
      const look = ({ views, connection }: CircleClientState) => {
        if ((views && views.all.version >= version) || connection.is === 'closed') done()
      }
      const timer = setTimeout(done, SEEN_WITHIN)
      const stop = this.watch(look)
      look(this.#state)
    })
  }

  #end(connection: CircleConnection): void {
    this.#isClosed = true
    this.#look.abort()
    this.#stopSignals()
    this.#looking.hurry()
    this.#sending.hurry()
    this.#sender.drop('not-a-member')
    this.#set({ connection })
  }

  /** [C12] When the network comes back or the device wakes up, the server is asked at once. */
  #signal(signal: Signal): void {
    if (signal === 'offline') this.#set({ connection: { is: 'unreachable' } })
    else this.#isWoken = true
    this.#look.abort()
    if (signal === 'offline') return
    this.#looking.hurry()
    this.#sending.hurry()
  }
}

const isRefused = (answer: unknown): answer is { readonly refused: Refusal } =>
  typeof answer === 'object' && answer !== null && 'refused' in answer
