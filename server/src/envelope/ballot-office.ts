import { randomBytes } from 'node:crypto'
import type { Ballot, BallotState } from '@rondo/shared/ballot/ballot'
import { countLetters } from '@rondo/shared/ballot/count-letters'
import type { Opened } from '@rondo/shared/ballot/opened'
import type { QuietNote } from '@rondo/shared/board/note-letter'
import { readLetter } from '@rondo/shared/envelope/letter'
import type { BallotId, CardId, RoomId, ServerId } from '@rondo/shared/ids'
import type { Room } from '@rondo/shared/room/room'
import type { Clock } from '../clock.ts'
import { describeFailure } from '../describe-failure.ts'
import type { Log } from '../log.ts'
import type { Attendant, Attended } from '../rooms/attendant.ts'
import { awaitedOf } from './awaited-of.ts'
import { Box } from './box.ts'
import type { EnvelopeThread } from './envelope-thread.ts'
import { NoteBox } from './note-box.ts'

/** Real milliseconds after the window in which an envelope that was on its way still arrives. */
export const LATE = 1_000

type Handing = Extract<BallotState, { is: 'handing' }>

interface Kept {
  readonly ballot: BallotId
  readonly window: 1 | 2
  readonly box: Box | NoteBox
  /** Being opened: what comes now could not be counted any more. */
  isClosed: boolean
  stopAlarm: () => void
}

interface OfficeParts {
  readonly server: ServerId
  readonly clock: Clock
  readonly thread: Pick<EnvelopeThread, 'publicKeyOf'>
  /** Puts notes on the board of a room, each once; whether there was room for them. Rejects when nobody knows. */
  readonly putNotes: (room: RoomId, notes: readonly QuietNote[]) => Promise<boolean>
  readonly log: Log
}

/** What a server does for the ballots of its rooms: derives their keys, keeps a box in its memory, and opens it. */
export class BallotOffice implements Attendant {
  readonly #parts: OfficeParts
  readonly #kept = new Map<RoomId, Kept>()
  /** What is being asked of a room and not answered yet. */
  readonly #underway = new Set<string>()

  constructor(parts: OfficeParts) {
    this.#parts = parts
  }

  attend(live: Attended): void {
    const { id, phase } = live.room
    const ballot = phase.is === 'live' ? phase.running.ballot : null
    const state = ballot?.state
    const kept = this.#kept.get(id)
    if (kept && (kept.ballot !== ballot?.id || state?.is !== 'handing' || kept.window !== state.window)) this.#drop(id)
    if (!ballot) return
    if (ballot.publicKey === null && ballot.envelopes > 0)
      this.#once(`key ${ballot.id}`, () => this.#derive(live, ballot.id))
    if (state?.is === 'handing') this.#attendWindow(live, ballot, state)
  }

  isBusyWith(id: RoomId): boolean {
    return this.#kept.has(id)
  }

  /** The box of this ballot, if this server keeps it and has not opened it. */
  boxOf(id: RoomId, ballot: BallotId): Box | null {
    const box = this.#openBoxOf(id, ballot)
    return box instanceof Box ? box : null
  }

  /** The same for the notes of quiet writing. */
  notesOf(id: RoomId, ballot: BallotId): NoteBox | null {
    const box = this.#openBoxOf(id, ballot)
    return box instanceof NoteBox ? box : null
  }

  stop(): void {
    for (const id of [...this.#kept.keys()]) this.#drop(id)
  }

  #openBoxOf(id: RoomId, ballot: BallotId): Kept['box'] | null {
    const kept = this.#kept.get(id)
    return kept?.ballot === ballot && !kept.isClosed ? kept.box : null
  }

  async #derive(live: Attended, ballot: BallotId): Promise<void> {
    const publicKey = await this.#parts.thread.publicKeyOf(ballot)
    await live.ask({ type: 'ballot.key', ballot, publicKey }, null)
  }

  #attendWindow(live: Attended, ballot: Ballot, { window, keeper, since }: Handing): void {
    const { id } = live.room
    const { server, clock } = this.#parts
    if (keeper && keeper.server !== server) {
      this.#drop(id)
      return
    }
    const kept = this.#kept.get(id) ?? this.#place(id, ballot, window)
    if (!keeper) {
      this.#once(`keep ${ballot.id} ${window}`, () => this.#keep(live, ballot.id, window))
      return
    }
    kept.stopAlarm()
    const open = () => this.#once(`open ${ballot.id} ${window}`, () => this.#open(live, kept))
    const { box } = kept
    // [B36] Nobody is waited for who is not there to hand in.
    if (box instanceof NoteBox && awaitedOf(live.room, since).every((member) => box.has(member))) open()
    else kept.stopAlarm = clock.wait(Math.max(keeper.until + LATE - clock.now(), 0), open)
  }

  /** The box is there before anybody can hear that this server keeps it. */
  #place(id: RoomId, ballot: Ballot, window: 1 | 2): Kept {
    const box = ballot.envelopes > 0 ? new Box(ballot.members.length * ballot.envelopes) : new NoteBox()
    const kept: Kept = { ballot: ballot.id, window, box, isClosed: false, stopAlarm: () => {} }
    this.#kept.set(id, kept)
    return kept
  }

  async #keep(live: Attended, ballot: BallotId, window: 1 | 2): Promise<void> {
    const { server } = this.#parts
    const answer = await live.ask({ type: 'ballot.keep', ballot, window, server }, null)
    if ('refused' in answer && answer.refused !== 'try-again') this.attend(live)
  }

  /** [E11] Only what may be known leaves the box. */
  async #open(live: Attended, kept: Kept): Promise<void> {
    const { ballot, window, box } = kept
    const { server } = this.#parts
    kept.isClosed = true
    const envelopes = box instanceof Box ? box.count : 0
    const opened = box instanceof Box ? openedFrom(live.room, box) : await this.#putUp(live.room, box)
    if (!opened) return
    const answer = await live.ask({ type: 'ballot.open', ballot, window, server, envelopes, opened }, null)
    // Unanswered by the store, it is asked again at the next sign of life.
    if (!('refused' in answer) || answer.refused !== 'try-again') this.#drop(live.room.id)
  }

  /** [B20] On the board before anybody hears of it; nothing of them is in what the room is told. */
  async #putUp({ id, members }: Room, box: NoteBox): Promise<Opened> {
    const notes = box.notes(members.map((member) => member.id))
    return { is: 'notes', fit: await this.#parts.putNotes(id, notes) }
  }

  #once(what: string, run: () => Promise<void>): void {
    if (this.#underway.has(what)) return
    this.#underway.add(what)
    run()
      .catch((error) => this.#parts.log.error({ failure: describeFailure(error) }, 'a ballot could not go on'))
      .finally(() => this.#underway.delete(what))
  }

  #drop(id: RoomId): void {
    const kept = this.#kept.get(id)
    if (!kept) return
    this.#kept.delete(id)
    kept.stopAlarm()
    kept.box.wipe()
  }
}

/** What may be known of the letters, in an order of chance; null: the part is over. */
function openedFrom({ phase, agenda }: Room, box: Box): Opened | null {
  const running = phase.is === 'live' ? phase.running : null
  const part = agenda.find((one) => one.id === running?.segment)
  const letters = box.letters().flatMap((letter) => readLetter(letter) ?? [])
  return part && running?.ballot ? countLetters(part, running.ballot, letters, drawCard) : null
}

const drawCard = (): CardId => randomBytes(9).toString('base64url') as CardId
