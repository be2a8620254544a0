import { NOTE_LETTERS } from '@rondo/shared/board/note-letter'
import type { BallotSeen, RunningSeen } from '@rondo/shared/room/view'
import { cutOffNotes } from '../ballot/cut-off.ts'
import { Timers } from '../ballot/timers.ts'
import type { Memory } from '../session/ports.ts'
import type { RoomClient } from '../session/room-client.ts'
import { lettersOf } from './letters-of.ts'
import { hasWords, type QuietKept, QuietMemory } from './quiet-memory.ts'

/** How it stands with one’s own notes. */
export type QuietPart =
  | 'none'
  | 'writing'
  | 'handing'
  | 'handed'
  /** Nothing came to the board, and one’s own notes are still here. */
  | 'failed'
  /** What the others wrote is on the board; one’s own did not arrive. */
  | 'missed'

/** Real milliseconds between two attempts, and after the window in which what was on its way still arrives. */
const RETRY = 400
const LATE = 1_000

const AGAIN: ReadonlySet<string> = new Set(['not-now', 'try-again', 'too-often'])

interface WriterParts {
  readonly client: RoomClient
  /** Of the device: survives a reload. */
  readonly memory: Memory
  /** Called whenever something of it is different. */
  readonly changed: () => void
}

/** [B20] Takes part in quiet writing for one seat: keeps the notes here, and hands in when all do. */
export class QuietWriter {
  readonly #parts: WriterParts
  readonly #memory: QuietMemory
  readonly #timers = new Timers()
  #stopWatching = () => {}
  #part: QuietPart = 'none'
  /** The window in which one is handing in. */
  #window = ''
  #isBack = false

  constructor(parts: WriterParts) {
    this.#parts = parts
    this.#memory = new QuietMemory(parts.memory, parts.client.keys.room)
  }

  /** Takes part from here on, until `close`. */
  start(): void {
    this.#stopWatching = this.#parts.client.watch(() => this.#look())
    this.#look()
  }

  close(): void {
    this.#stopWatching()
    this.#timers.callOff()
  }

  get part(): QuietPart {
    return this.#part
  }

  get notes(): readonly string[] {
    return this.#kept?.notes ?? []
  }

  get isReady(): boolean {
    return this.#kept?.ready ?? false
  }

  /** [E32] One was cut off in the middle, is here again, and has not said again that one is ready. */
  get isBack(): boolean {
    return this.#isBack
  }

  /** Kept on this device alone. [E31] Whoever changes something is not ready any more. */
  write(notes: readonly string[]): void {
    const kept = this.#kept
    if (!kept || this.#part !== 'writing') return
    this.#memory.write({ ...kept, notes: notes.slice(0, NOTE_LETTERS) })
    if (kept.ready) this.beReady(false)
    else this.#parts.changed()
  }

  /** [B36] Nobody need wait for this one; or after all they must. */
  beReady(ready: boolean): void {
    const kept = this.#kept
    if (!kept || this.#part !== 'writing') return
    this.#memory.write({ ...kept, ready })
    this.#isBack &&= !ready
    void this.#parts.client.ask({ type: 'ballot.ready', segment: kept.segment, ready })
    this.#parts.changed()
  }

  /** [B37] After a window that failed: they stay among one’s own notes, or nothing is left of them. */
  decide(to: 'keep' | 'throw-away'): void {
    if (this.#part !== 'failed') return
    if (to === 'keep') this.#memory.leave()
    else this.#memory.wipe()
    this.#become('none')
  }

  get #running(): RunningSeen | null {
    const { views } = this.#parts.client.state
    return views.at === 'inside' && views.all.phase.is === 'live' ? views.all.phase.running : null
  }

  /** Of the quiet writing that is going on. */
  get #kept(): QuietKept | null {
    const last = this.#memory.last()
    return last !== null && last.ballot === this.#running?.ballot?.id ? last : null
  }

  #look(): void {
    const { views, connection } = this.#parts.client.state
    // Out of the room for a moment, everything stays as it is.
    if (views.at !== 'inside' || connection.is !== 'connected') return
    const ballot = this.#running?.ballot
    // [B37] The part they were for is over.
    const last = this.#memory.last()
    if (last !== null && !this.#kept) {
      // The board of the next part tells of what missed, too.
      if (this.#part === 'missed' && ballot?.envelopes !== 0) return
      cutOffNotes(this.#parts.client).set(last.segment, last.notes)
      this.#memory.leave()
    }
    if (ballot?.envelopes !== 0) this.#become('none')
    else if (ballot.state.is === 'drafting') this.#prepare(ballot)
    else if (ballot.state.is === 'handing') this.#handIn(ballot)
    else this.#end(ballot.state.is)
  }

  #prepare(ballot: BallotSeen): void {
    this.#begin(ballot)
    this.#become('writing')
  }

  #begin({ id }: BallotSeen): QuietKept {
    const segment = this.#running?.segment as QuietKept['segment']
    const cutOff = cutOffNotes(this.#parts.client)
    const left = cutOff.get(segment)
    this.#isBack ||= left !== undefined
    const notes = left ?? []
    const kept: QuietKept = this.#kept ?? { ballot: id, segment, notes, ready: false, letters: null, handed: false }
    cutOff.delete(segment)
    this.#memory.write(kept)
    return kept
  }

  /** [B36] Everybody, whatever they have written. */
  #handIn(ballot: BallotSeen): void {
    if (ballot.state.is !== 'handing' || ballot.state.until === null) return
    const { until, window } = ballot.state
    const name = `${ballot.id} ${window}`
    if (name === this.#window) return
    this.#window = name
    const { client } = this.#parts
    const kept = this.#begin(ballot)
    const letters = kept.letters ?? lettersOf(kept.notes, client.keys)
    this.#memory.write({ ...kept, letters, handed: false })
    this.#become('handing')
    const post = async (): Promise<void> => {
      const answer = await client.handInNotes({ ballot: ballot.id, letters: [...letters] })
      if (this.#window !== name) return
      if (answer && 'ok' in answer) return this.#handed()
      const mayArrive = client.now() < until + LATE
      if (mayArrive && (answer === null || AGAIN.has(answer.refused))) this.#timers.after(RETRY, () => void post())
    }
    void post()
  }

  #handed(): void {
    const kept = this.#kept
    if (kept) this.#memory.write({ ...kept, handed: true })
    this.#become('handed')
  }

  /** On the board they are wiped here; otherwise they stay, and nothing becomes of them by itself. */
  #end(as: 'opened' | 'void'): void {
    this.#timers.callOff()
    this.#window = ''
    const kept = this.#kept
    if (!kept) return
    if (!hasWords(kept) || (as === 'opened' && kept.handed)) {
      this.#memory.wipe()
      this.#become('none')
    } else this.#become(as === 'void' ? 'failed' : 'missed')
  }

  #become(part: QuietPart): void {
    if (part === this.#part) return
    this.#part = part
    this.#parts.changed()
  }
}
