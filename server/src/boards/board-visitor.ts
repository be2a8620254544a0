import { BOARD_LIMITS } from '@rondo/shared/board/board-limits'
import type { BoardFarewell } from '@rondo/shared/board/farewell'
import { BOARD_MESSAGES, SYNC } from '@rondo/shared/board/messages'
import type { MemberId } from '@rondo/shared/ids'
import type { Room } from '@rondo/shared/room/room'
import { createDecoder, hasContent, readVarUint, readVarUint8Array } from 'lib0/decoding'
import { Rate } from '../rate.ts'
import type { LiveRoom } from '../rooms/live-room.ts'
import type { RoomAudience } from '../sockets/room-audience.ts'
import type { AtBoard } from './at-board.ts'
import { boardFrame, keptFrame, syncFrame } from './board-frames.ts'
import type { LiveBoard } from './live-board.ts'
import { whyNoPlace } from './place-at-board.ts'
import { readPresence, stamped } from './presences.ts'
import type { Bearer } from './ticket.ts'

/** What a visitor of a board is sent through. */
export interface BoardOutlet {
  /** A whole frame. */
  send(frame: Buffer): void
  end(why: BoardFarewell): void
}

/** Messages a second, and bytes: somebody who drags with a lasso full of notes stays below. */
const MESSAGES = { most: 400, aSecond: 100 } as const
const BYTES = { most: 4 * 1024 * 1024, aSecond: 512 * 1024 } as const

/** Bytes that are copied sooner than written apart. */
const SHORT = 16 * 1024

/** Bytes of updates that wait for what was brought along. */
const EARLY = 4 * BOARD_LIMITS.message

/** One browser at the board of its room. */
export class BoardVisitor implements AtBoard {
  readonly bearer: Bearer
  readonly #outlet: BoardOutlet
  readonly #live: LiveRoom<RoomAudience>
  readonly #board: LiveBoard
  readonly #messages = new Rate(MESSAGES.most, MESSAGES.aSecond)
  readonly #bytes = new Rate(BYTES.most, BYTES.aSecond)
  /** Its updates, until what it brought along is in; null: it is. */
  #early: Uint8Array[] | null = []
  #earlyBytes = 0
  /** Messages that wait while one before them waits for the store; null: none does. */
  #waiting: Uint8Array[] | null = null
  #kept = 0
  #client: number | null = null
  #isOver = false

  constructor(bearer: Bearer, outlet: BoardOutlet, live: LiveRoom<RoomAudience>, board: LiveBoard) {
    this.bearer = bearer
    this.#outlet = outlet
    this.#live = live
    this.#board = board
  }

  /** Greets it: what it has that we lack is asked for, and who is here is told. */
  enter(): void {
    if (this.#isOver) return
    this.#board.visitors.add(this)
    this.#outlet.send(syncFrame(SYNC.askFrom, this.#board.stateVector()))
    this.#showEveryone()
  }

  get member(): MemberId {
    return this.bearer.member
  }

  get mayDraw(): boolean {
    return this.#live.audience.allowsDrawing(this.#live.room, this.bearer.member)
  }

  /** Never throws. */
  receive(message: Uint8Array): void {
    if (this.#isOver) return
    if (!this.#messages.allows() || !this.#bytes.allows(message.length)) {
      this.end('too-often')
      return
    }
    if (this.#waiting) this.#waiting.push(message)
    else this.#read(message)
  }

  draw(news: Buffer | null, kept: number): void {
    this.#kept += kept
    const told = kept > 0 ? keptFrame(this.#kept) : null
    if (news && told && news.length < SHORT) this.#outlet.send(Buffer.concat([news, told]))
    else for (const frame of [news, told]) if (frame) this.#outlet.send(frame)
  }

  show(presence: Buffer): void {
    this.#outlet.send(presence)
  }

  /** What y-websocket’s provider takes for a sign of life is a message. */
  giveSign(): void {
    this.#outlet.send(keptFrame(this.#kept))
  }

  end(why: BoardFarewell): void {
    if (this.#isOver) return
    this.left()
    this.#outlet.end(why)
  }

  /** Its connection is gone. */
  left(): void {
    if (this.#isOver) return
    this.#isOver = true
    this.#board.leave(this)
  }

  /** [B2] Whoever is no member any more, or goes on in another tab or on another device, has no place here. */
  look(room: Room): void {
    const why = whyNoPlace(room, this.bearer)
    if (why) this.end(why)
  }

  #read(message: Uint8Array): void {
    if (this.#isOver) return
    try {
      this.#understand(message)
    } catch {
      this.end('malformed')
    }
  }

  #understand(message: Uint8Array): void {
    const decoder = createDecoder(message)
    const kind = readVarUint(decoder)
    if (kind === BOARD_MESSAGES.sync) {
      const step = readVarUint(decoder)
      const body = readVarUint8Array(decoder)
      if (hasContent(decoder)) this.end('malformed')
      else this.#sync(step, body)
    } else if (kind === BOARD_MESSAGES.presence) this.#present(readVarUint8Array(decoder))
    else if (kind === BOARD_MESSAGES.askPresence) this.#showEveryone()
    else this.end('malformed')
  }

  #sync(step: number, body: Uint8Array): void {
    if (step === SYNC.askFrom) this.#answer(body)
    else if (step === SYNC.answer) void this.#bring(body)
    else if (step === SYNC.update) this.#update(body)
    else this.end('malformed')
  }

  #answer(stateVector: Uint8Array): void {
    this.#outlet.send(syncFrame(SYNC.answer, this.#board.since(stateVector)))
  }

  /** [B9] What it drew while it was away; then what came since, in its order. Never rejects. */
  async #bring(update: Uint8Array): Promise<void> {
    this.#waiting = []
    const refused = await this.#board.takeFirst(update, this).catch(() => 'try-again' as const)
    const waiting = this.#waiting
    this.#waiting = null
    if (refused) return this.end(refused)
    const early = this.#early ?? []
    this.#early = null
    for (const one of early) this.#take(one)
    for (const one of waiting) this.#read(one)
  }

  #update(update: Uint8Array): void {
    if (!this.#early) {
      this.#take(update)
      return
    }
    this.#earlyBytes += update.length
    if (this.#earlyBytes > EARLY) this.end('too-large')
    else this.#early.push(update)
  }

  #take(update: Uint8Array): void {
    const refused = this.#board.take(update, this)
    if (refused) this.end(refused)
  }

  #present(body: Uint8Array): void {
    const read = readPresence(body)
    const presence = read && stamped(read, this.bearer.member)
    if (!presence) {
      this.end('malformed')
      return
    }
    this.#client ??= presence.client
    const isOwn = (other: AtBoard) => other instanceof BoardVisitor && other.bearer.member === this.bearer.member
    if (this.#client !== presence.client || !this.#board.present(presence, this, isOwn)) this.end('not-yours')
  }

  #showEveryone(): void {
    const everyone = this.#board.everyone
    if (everyone && !this.#isOver) this.#outlet.send(boardFrame(everyone))
  }
}
