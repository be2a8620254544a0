import { closing, opening, writing } from '@rondo/shared/formats/parts'
import { quietBoard } from '@rondo/shared/formats/quiet-board'
import type { BallotSeen } from '@rondo/shared/room/view'
import { onTestFinished } from 'vitest'
import { BoardDocument } from '../../board/board-document.ts'
import { BoardLine } from '../../board/board-line.ts'
import { NoteText } from '../../board/note-text.ts'
import { memoryOfItsOwn } from '../../session/memory-of-its-own.ts'
import { type Note, notesIn } from '../../session/my-notes.ts'
import { openRoom } from '../../session/open-room.ts'
import { Person } from '../../session/testing/people.ts'
import { type QuietPart, QuietWriter } from '../quiet-writer.ts'

/** Somebody at a device that takes part in quiet writing, and can be loaded again. */
export class Writer {
  person: Person
  writer: QuietWriter
  /** Of the device. */
  readonly memory = memoryOfItsOwn()
  readonly #waiting = new Set<() => void>()
  readonly #port: number
  readonly #key: string

  constructor(port: number, key: string, seat?: string) {
    this.#port = port
    this.#key = key
    this.person = seat === undefined ? new Person(port, key) : new Person(port, key, { seat })
    this.writer = this.#writerOf()
    onTestFinished(() => this.writer.close())
  }

  get ownNotes(): readonly Note[] {
    return notesIn(this.memory, this.person.client.keys.room)
  }

  sees(isSo: (ballot: BallotSeen) => boolean): Promise<void> {
    return this.person.until(() => {
      const phase = this.person.all?.phase
      return phase?.is === 'live' && phase.running.ballot !== null && isSo(phase.running.ballot)
    })
  }

  /** Resolves as soon as it stands so with one’s own notes. */
  is(part: QuietPart): Promise<void> {
    return new Promise((resolve) => {
      const look = () => {
        if (this.writer.part !== part) return
        this.#waiting.delete(look)
        resolve()
      }
      this.#waiting.add(look)
      look()
    })
  }

  /** The page is loaded anew, and inside the room. */
  async reload(): Promise<void> {
    this.close()
    const { seat, memory } = this.person
    this.person = new Person(this.#port, this.#key, { seat, memory })
    this.writer = this.#writerOf()
    await this.person.until(({ views }) => views.at === 'inside')
    this.writer.start()
  }

  close(): void {
    this.writer.close()
    this.person.client.close()
  }

  /** What stands on the board, once so many notes do. */
  async notesOnBoard(count: number): Promise<readonly string[]> {
    const { client } = this.person
    const board = new BoardDocument()
    const line = new BoardLine(board.doc, {
      server: client.server,
      room: client.keys.room,
      ticket: () => client.boardTicket(),
      changed: () => {},
      ended: () => {},
    })
    onTestFinished(() => line.close())
    await new Promise<void>((done) => {
      const look = () => {
        if (board.sorted.length === count) done()
      }
      board.watch(look)
      look()
    })
    return board.sorted.map(({ id }) => {
      const sealed = board.textOf(id)
      return sealed ? new NoteText(id, sealed, client.keys).text : ''
    })
  }

  #writerOf(): QuietWriter {
    return new QuietWriter({
      client: this.person.client,
      memory: this.memory,
      changed: () => {
        for (const look of [...this.#waiting]) look()
      },
    })
  }
}

/** People in a room whose session has just come to quiet writing; the first one hosts. */
export async function writersAt<Name extends string>(port: number, ...names: Name[]) {
  const agenda = [opening(), writing('write', 1800), closing()]
  const plan = { title: 'Notes', call: null, format: quietBoard.id, agenda, minutes: 60, people: 3, mustEndBy: null }
  const opened = await openRoom(`http://127.0.0.1:${port}`, plan)
  if ('refused' in opened) throw new Error(opened.refused)
  const everyone = names.map((_, place) => new Writer(port, opened.key, place === 0 ? opened.seat : undefined))
  for (const [place, { person }] of everyone.entries()) await person.client.join(names[place] ?? '')
  const [host] = everyone as [Writer]
  await host.person.until(() => host.person.all?.members.length === names.length)
  await host.person.client.ask({ type: 'session.start' })
  await goOn(host)
  await Promise.all(everyone.map((one) => one.sees(() => true)))
  for (const { writer } of everyone) writer.start()
  await Promise.all(everyone.map((one) => one.is('writing')))
  const byName = Object.fromEntries(names.map((name, place) => [name, everyone[place]])) as Record<Name, Writer>
  return { ...byName, everyone, host }
}

/** On to the next part. */
export async function goOn({ person }: Writer): Promise<void> {
  const running = () => (person.all?.phase.is === 'live' ? person.all.phase.running.segment : null)
  const segment = running()
  if (segment) await person.client.ask({ type: 'host.next', segment })
  await person.until(() => running() !== segment)
}
