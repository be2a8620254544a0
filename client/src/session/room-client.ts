import type { Issued } from '@rondo/shared/envelope/tokens'
import type { MemberId } from '@rondo/shared/ids'
import { LIMITS } from '@rondo/shared/protocol/limits'
import type { CardMessage, NotesMessage, TokensMessage, Whole } from '@rondo/shared/protocol/messages'
import { PROTOCOL } from '@rondo/shared/protocol/version'
import type { Answer } from '@rondo/shared/room/answer'
import type { MemberCommand } from '@rondo/shared/room/commands'
import type { Refusal } from '@rondo/shared/room/refusals'
import { memberOf, type RoomKeys, roomKeys } from '@rondo/shared/seal/keys'
import type { Moment } from '@rondo/shared/time'
import { CommandQueue } from './command-queue.ts'
import { CommandSender } from './command-sender.ts'
import type { Connection } from './connection.ts'
import { Joining } from './joining.ts'
import { probe } from './measure-time.ts'
import type { Memory, MonotoneClock, Signal, Signals } from './ports.ts'
import type { RoomClientState } from './room-client-state.ts'
import { SealedWords } from './sealed-words.ts'
import { ServerClock } from './server-clock.ts'
import { ANSWER_WITHIN, ServerLine } from './server-line.ts'
import { nowhere, seeChange, seeDoor, seeOwn, seeWhole, type Views } from './views.ts'

/** What a `RoomClient` is made of; `key` is the link's secret, `seat` one's own. */
export interface RoomClientParts {
  /** The server's origin. */
  readonly server: string
  readonly key: string
  readonly seat: string
  /** Survives a reload of this tab: the device's name and the commands without an answer. */
  readonly tabMemory: Memory
  readonly clock: MonotoneClock
  readonly signals?: Signals
}

/** How long a connection that may have died during sleep has to show that it lives, in milliseconds. */
const SIGN_OF_LIFE = 1500

/** One seat's connection to its room, without a screen: join, ask, watch. Words come and go sealed. */
export class RoomClient {
  readonly server: string
  readonly key: string
  readonly seat: string
  readonly keys: RoomKeys
  readonly member: MemberId
  readonly words: SealedWords
  readonly #line: ServerLine
  readonly #sender: CommandSender
  readonly #joining: Joining
  readonly #clock: ServerClock
  readonly #ownClock: MonotoneClock
  readonly #signals: Signals
  readonly #listeners = new Set<(state: RoomClientState) => void>()
  #state: RoomClientState = { connection: { is: 'connecting' }, views: nowhere, pending: false, measured: 0 }
  #stopSignals = () => {}
  #isOffline = false
  /** Whether the whole view of this very connection is there. */
  #isInView = false
  #isAskingAgain = false
  /** Whether this page has been inside, so that connecting anew is merely coming back. */
  #wasInside = false
  /** A view that came before the server's time was known. */
  #early: Whole | null = null

  constructor(parts: RoomClientParts) {
    const keys = roomKeys(parts.key)
    if (!keys) throw new Error('this is not the key of a room')
    this.server = parts.server
    this.key = parts.key
    this.seat = parts.seat
    this.keys = keys
    this.member = memberOf(parts.seat)
    this.words = new SealedWords(keys)
    this.#ownClock = parts.clock
    this.#signals = parts.signals ?? (() => () => {})
    const queue = new CommandQueue(parts.tabMemory, `rondo.tab.${keys.room}.${this.member}`)
    const handshake = () => ({
      protocol: PROTOCOL,
      room: keys.room,
      join: keys.join,
      seat: parts.seat,
      device: queue.device,
      returning: this.#wasInside,
    })
    this.#line = new ServerLine(parts.server, handshake, {
      up: () => this.#clock.start(),
      down: () => this.#down(),
      refused: (refusal) => this.#end({ is: 'closed', reason: refusal }),
      whole: (whole) => this.#whole(whole),
      change: (change) => this.#see(seeChange(this.#state.views, change)),
      own: (change) => this.#see(seeOwn(this.#state.views, change)),
      door: (door) => this.#see(seeDoor(this.#state.views, door)),
      farewell: (reason) => this.#end(reason === 'superseded' ? { is: reason } : { is: 'closed', reason }),
    })
    this.#sender = new CommandSender(
      (message) => this.#line.ask('command', message, ANSWER_WITHIN),
      queue,
      () => this.#set({}),
    )
    this.#joining = new Joining(this.#line, () => this.#set({}))
    this.#clock = new ServerClock(this.#line, parts.clock, () => this.#measured())
  }

  get state(): RoomClientState {
    return this.#state
  }

  /** Calls `listener` after every change until the returned function is called. */
  watch(listener: (state: RoomClientState) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  connect(): void {
    this.#stopSignals()
    this.#stopSignals = this.#signals((signal) => void this.#signal(signal))
    this.#set({ connection: { is: this.#isOffline ? 'offline' : 'connecting' } })
    this.#line.connect()
  }

  /** Takes the seat back from the tab or device that has it. */
  useHere(): void {
    if (this.#state.connection.is !== 'superseded') return
    this.#wasInside = false
    this.connect()
  }

  /** Ends the connection from this side; what waits is refused. */
  close(): void {
    this.#end({ is: 'closed', reason: 'left' })
  }

  /** The server's clock. */
  now(): Moment {
    return this.#clock.now()
  }

  /** Comes in under this name; the agreement was accepted. */
  join(name: string): Promise<Answer> {
    const message = { name: this.words.seal('name', this.member, name), agreed: true }
    return message.name.length > LIMITS.name ? refuse('too-large') : this.#joining.ask(message)
  }

  /** [C10] Asks the room for something. One command is on its way at a time; over 64 KiB it is refused before sending. */
  ask(command: MemberCommand): Promise<Answer> {
    const { connection, views } = this.#state
    if (connection.is === 'closed' || connection.is === 'superseded' || views.at === 'door')
      return refuse('not-a-member')
    const size = new TextEncoder().encode(JSON.stringify(command)).length
    return size > LIMITS.message - ENVELOPE ? refuse('too-large') : this.#sender.ask(command)
  }

  /** [E3] Asks for the tokens of a ballot; null: the connection was lost before the answer came. */
  tokens(message: TokensMessage): Promise<Issued | { refused: Refusal } | null> {
    return this.#line.ask('tokens', message, ANSWER_WITHIN)
  }

  /** [B39] Hands in the letters of quiet writing; null: the connection was lost before the answer came. */
  handInNotes(message: NotesMessage): Promise<Answer | null> {
    return this.#line.ask('notes', message, ANSWER_WITHIN)
  }

  /** [B1] A ticket to the board; null: there is none to be had just now. */
  async boardTicket(): Promise<string | null> {
    const answer = await this.#line.ask('board', {}, ANSWER_WITHIN)
    return answer && 'ticket' in answer ? answer.ticket : null
  }

  /** [E16] [E28] Asks that something be done to a card, for everyone; null: the connection was lost before the answer came. */
  changeCard(message: CardMessage): Promise<Answer | null> {
    return this.#line.ask('card', message, ANSWER_WITHIN)
  }

  #set(change: Partial<RoomClientState>): void {
    this.#state = { ...this.#state, ...change, pending: !this.#sender.isIdle || this.#joining.isPending }
    for (const listener of [...this.#listeners]) listener(this.#state)
  }

  /** [C24] Nothing is shown before the server's time is known: a screen never shows a wrong second first. */
  #whole(whole: Whole): void {
    if (!this.#clock.isKnown) {
      this.#early = whole
      return
    }
    this.#isInView = true
    this.#isAskingAgain = false
    this.#isOnline(true)
    this.#wasInside = whole.at === 'inside'
    if (whole.at === 'inside') {
      this.#joining.settle({ ok: true, version: whole.all.version })
      this.#sender.open(whole.lastCommand)
    } else {
      this.#sender.drop('not-a-member')
      this.#joining.atDoor()
    }
    this.#set({ views: seeWhole(whole), connection: { is: 'connected' } })
  }

  #measured(): void {
    this.#set({ measured: this.#state.measured + 1 })
    if (this.#early) this.#whole(this.#early)
    this.#early = null
  }

  #see(views: Views | 'missed'): void {
    if (views !== 'missed') {
      if (views !== this.#state.views) this.#set({ views })
    } else if (!this.#isAskingAgain) {
      void this.#askAgain()
    }
  }

  async #askAgain(): Promise<void> {
    this.#isAskingAgain = true
    const answer = await this.#line.ask('again', {}, ANSWER_WITHIN)
    if (answer && 'refused' in answer) this.#line.renew()
  }

  #down(): void {
    this.#forget()
    const is = this.#isOffline ? 'offline' : this.#state.views.at === 'nowhere' ? 'connecting' : 'reconnecting'
    this.#set({ connection: { is } })
  }

  /** [C23] This connection does not come back by itself. */
  #end(connection: Connection): void {
    this.#stopSignals()
    this.#line.close()
    this.#forget()
    const refused = connection.is === 'closed' && connection.reason !== 'left' ? 'not-a-member' : 'too-late'
    this.#sender.drop(refused)
    this.#joining.settle({ refused })
    this.#set({ connection })
  }

  #forget(): void {
    this.#sender.pause()
    this.#joining.pause()
    this.#clock.stop()
    this.#isInView = false
    this.#isAskingAgain = false
    this.#early = null
  }

  #isOnline(is: boolean): void {
    this.#isOffline = !is
    this.#line.hasNetwork = is
  }

  /** [C12] When the network comes back or the device wakes up, the connection shows within 1.5 s that it lives, or is made anew at once. */
  async #signal(signal: Signal): Promise<void> {
    if (signal !== 'wake') this.#isOnline(signal === 'online')
    if (signal === 'offline') this.#set({ connection: { is: 'offline' } })
    else if (this.#state.connection.is === 'offline') this.#set({ connection: { is: 'reconnecting' } })
    if (!this.#line.isUp) {
      if (signal !== 'offline') this.#line.renew()
      return
    }
    const sign = await probe(this.#line, this.#ownClock, SIGN_OF_LIFE)
    if (!sign) return
    this.#isOnline(true)
    if (this.#isInView) this.#set({ connection: { is: 'connected' } })
    void this.#clock.measure()
  }
}

/** Bytes of a command's number and what stands around it. */
const ENVELOPE = 100

const refuse = (refused: Refusal): Promise<Answer> => Promise.resolve({ refused })
