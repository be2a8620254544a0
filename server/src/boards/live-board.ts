import { BOARD_LIMITS } from '@rondo/shared/board/board-limits'
import type { BoardFarewell } from '@rondo/shared/board/farewell'
import { SYNC } from '@rondo/shared/board/messages'
import type { RoomId } from '@rondo/shared/ids'
import type { Clock } from '../clock.ts'
import { describeFailure } from '../describe-failure.ts'
import type { Log } from '../log.ts'
import type { BoardShelf, Updates } from '../store/board-shelf.ts'
import type { AtBoard } from './at-board.ts'
import { BoardDocument } from './board-document.ts'
import { boardFrame, syncFrame } from './board-frames.ts'
import { BoardWriters } from './board-writers.ts'
import { Compaction } from './compaction.ts'
import { Keeping, type Taken } from './keeping.ts'
import { type Presence, presenceIn, presenceMessage } from './presences.ts'
import { WhoIsHere } from './who-is-here.ts'

export interface BoardParts {
  readonly shelf: BoardShelf
  readonly clock: Clock
  readonly log: Log
}

/** The board of a room on this server: what is kept of it, and who is there. */
export class LiveBoard {
  readonly room: RoomId
  readonly visitors = new Set<AtBoard>()
  readonly #parts: BoardParts
  readonly #document: BoardDocument
  readonly #here = new WhoIsHere()
  readonly #writers = new BoardWriters()
  readonly #stopWatching: () => void
  readonly #keeping: Keeping
  readonly #compaction: Compaction
  #isClosed = false

  /** `load` is to be called once, before anything else. */
  constructor(room: RoomId, parts: BoardParts) {
    this.room = room
    this.#parts = parts
    this.#document = new BoardDocument((error) =>
      parts.log.error({ failure: describeFailure(error) }, 'something on a board cannot be read'),
    )
    this.#keeping = new Keeping({
      clock: parts.clock,
      log: parts.log,
      append: (updates) => parts.shelf.append(room, updates),
      kept: (taken) => this.#show(taken),
      lost: () => {
        for (const visitor of [...this.visitors]) visitor.end('room-burned')
      },
    })
    this.#compaction = new Compaction(room, parts, () => this.#keeping.bytes)
    this.#stopWatching = parts.shelf.watch(room, {
      added: (updates) => this.#hear(updates),
      said: (message) => this.#hearPresence(message),
    })
  }

  /** Rejects when the store does not answer. */
  async load(): Promise<void> {
    const updates = await this.#parts.shelf.load(this.room)
    this.#document.hear(updates)
    this.#compaction.count(updates)
  }

  /** Of what is kept, encoded. */
  stateVector(): Uint8Array {
    return this.#document.stateVector()
  }

  /** What is kept and a browser with this state vector (an encoded one) lacks. Throws when that is none. */
  since(stateVector: Uint8Array): Uint8Array {
    return this.#document.since(stateVector)
  }

  /** [B3] [B9] [B10] Hands it to the store. The reason, when it cannot be taken: then nothing has changed. */
  take(update: Uint8Array, from: AtBoard): BoardFarewell | null {
    const weighed = this.#document.weigh(update)
    if (typeof weighed === 'string') return weighed
    if (!weighed.isNews) {
      from.draw(null, 1)
      return null
    }
    if (!from.mayDraw) return 'read-only'
    if (!this.#writers.claim(weighed.writers, from.member)) return 'not-yours'
    const most = BOARD_LIMITS.size + (onlyDeletes(update) ? BOARD_LIMITS.deletions : 0)
    if (this.#compaction.size + update.length > most) return this.#refuse()
    if (weighed.items.length > 0 && this.#document.sizeWith(weighed.items) > BOARD_LIMITS.items) return 'full'
    this.#document.accept(weighed)
    this.#compaction.count([update])
    this.#keeping.add({ update, from })
    return null
  }

  /** [B9] What a browser brings as it comes back may build on, or tell of, what this server has not heard of yet. */
  async takeFirst(update: Uint8Array, from: AtBoard): Promise<BoardFarewell | null> {
    const weighed = this.#document.weigh(update)
    const mayBeOthers = typeof weighed === 'string' ? weighed === 'incomplete' : weighed.writers.length > 0
    if (mayBeOthers) await this.catchUp()
    return this.take(update, from)
  }

  /** Also with what another server has kept and this one has not heard of yet. Rejects when the store does not answer. */
  async catchUp(): Promise<void> {
    this.#hear(await this.#parts.shelf.load(this.room))
  }

  /** What is kept, to be looked at. */
  get kept(): Pick<BoardDocument, 'has' | 'items' | 'clients'> {
    return this.#document
  }

  /** [B8] Tells everybody of it. False: this client id is somebody else’s. */
  present(presence: Presence, from: AtBoard, isSame: (other: AtBoard) => boolean): boolean {
    if (this.#here.isOfAnother(presence.client, (other) => other === from || isSame(other))) return false
    this.#tell(presence, from)
    return true
  }

  /** Everybody’s presence, as one message; null: nobody is there. */
  get everyone(): Uint8Array | null {
    return this.#here.everyone
  }

  leave(visitor: AtBoard): void {
    this.visitors.delete(visitor)
    for (const gone of this.#here.goneWith(visitor)) this.#tell(gone, visitor)
  }

  /** Fulfils when everything taken is kept. */
  async settled(): Promise<void> {
    await this.#keeping.settled()
    await this.#compaction.settled()
  }

  /** What cannot be kept yet is tried once more, and not again. */
  giveUp(): void {
    this.#keeping.giveUp()
  }

  close(): void {
    this.#isClosed = true
    this.#keeping.close()
    this.#stopWatching()
    this.#document.destroy()
  }

  #show(taken: readonly Taken[]): void {
    this.#document.keep(taken.map(({ update }) => update))
    const news = framesOf(taken.map(({ update }) => update))
    const counts = new Map<AtBoard, number>()
    for (const { from } of taken) counts.set(from, (counts.get(from) ?? 0) + 1)
    for (const visitor of this.visitors) {
      const own = counts.get(visitor) ?? 0
      visitor.draw(own < taken.length ? news : null, own)
    }
    this.#compaction.startWhenLong()
  }

  /** From another server, kept there; or all there is. */
  #hear(updates: Updates): void {
    if (this.#isClosed) return
    const news = this.#document.hear(updates)
    // What builds on something that is still on its way is told as it came.
    const told = this.#document.lacksSomething ? updates : news
    if (told.length === 0) return
    this.#compaction.count(told)
    const frames = framesOf(told)
    for (const visitor of this.visitors) visitor.draw(frames, 0)
  }

  #hearPresence(message: Uint8Array): void {
    const presence = presenceIn(message)
    if (presence) this.#here.note(presence, null)
    this.#showAll(boardFrame(message))
  }

  #showAll(presence: Buffer, but: AtBoard | null = null): void {
    for (const visitor of this.visitors) if (visitor !== but) visitor.show(presence)
  }

  #tell(presence: Presence, from: AtBoard): void {
    this.#here.note(presence, from)
    const message = presenceMessage([presence])
    this.#showAll(boardFrame(message), from)
    this.#parts.shelf.say(this.room, message)
  }

  /** There is room again when what was deleted is not kept any more. */
  #refuse(): BoardFarewell {
    this.#compaction.start()
    return 'full'
  }
}

/** All of them, each as a message of its own: put together anew they would cost more than they save. */
const framesOf = (updates: Updates): Buffer => Buffer.concat(updates.map((update) => syncFrame(SYNC.update, update)))

/** There is no struct in it. */
const onlyDeletes = (update: Uint8Array): boolean => update[0] === 0
