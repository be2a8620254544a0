import type { ItemId } from '@rondo/shared/board/board-item'
import { NOTE_LETTERS, writeNoteLetter } from '@rondo/shared/board/note-letter'
import { opening, talk, writing } from '@rondo/shared/formats/parts'
import type { BallotId } from '@rondo/shared/ids'
import type { Answer } from '@rondo/shared/room/answer'
import { toBase64url } from '@rondo/shared/seal/base64url'
import { drawItem } from '@rondo/shared/seal/draw'
import type { RoomKeys } from '@rondo/shared/seal/keys'
import { openBytes, sealBytes } from '@rondo/shared/seal/seal'
import { applyUpdate, Doc, encodeStateAsUpdate } from 'yjs'
import { group } from './group.ts'
import type { Guest } from './guest.ts'
import { Painter } from './painter.ts'
import { ballotIs, isWindow, runningIn } from './pulse.ts'
import { ballotOf } from './voter.ts'

/** Milliseconds of the time to write, and of the window. */
export const WRITING = 300_000
export const WINDOW = 15_000

/** The agenda: quiet writing, and a talk. */
const QUIET = [opening(), writing('write', WRITING / 1000), talk('talk', 'side-by-side', [600, 60, 900])]

/** The host opens a session whose second part is quiet writing, and goes on to it. */
export async function goToWriting(host: Guest, everyone: readonly Guest[]): Promise<void> {
  await host.reaches(await host.ask({ type: 'plan.change', after: null, parts: QUIET }))
  await host.reaches(await host.ask({ type: 'session.start' }))
  await host.reaches(await host.ask({ type: 'host.next', segment: runningIn(host.all).segment }))
  await Promise.all(everyone.map((guest) => guest.until(() => guest.all?.phase.is === 'live' && isWriting(guest))))
}

const isWriting = ({ all }: Guest): boolean => runningIn(all).stage === 'writing'

/** A note as a browser seals it. */
function sealedNote({ room, words }: RoomKeys, text: string, id: ItemId = drawItem()) {
  const doc = new Doc()
  doc.getText().insert(0, text)
  return { id, sealed: sealBytes(words, { room, field: 'note', item: id }, encodeStateAsUpdate(doc)) }
}

/** The document of a note’s words; null: it does not open here. */
export function openedNote({ room, words }: RoomKeys, id: string, sealed: Uint8Array): Doc | null {
  const update = openBytes(words, { room, field: 'note', item: id }, sealed)
  const doc = new Doc()
  if (update) applyUpdate(doc, update)
  return update && doc
}

/** What somebody hands in who has written these. */
export function lettersOf(keys: RoomKeys, texts: readonly string[]): readonly string[] {
  const notes = texts.map((text) => writeNoteLetter(sealedNote(keys, text)))
  const blanks = Array.from({ length: NOTE_LETTERS - notes.length }, () => writeNoteLetter(null))
  return [...notes, ...blanks].map(toBase64url)
}

/** Hands letters in by somebody’s own connection; gives *ok* or why not. */
export async function handInNotes(
  guest: Guest,
  letters: readonly string[],
  ballot: BallotId = ballotOf(guest).id,
): Promise<string> {
  const answer = (await guest.say('notes', { ballot, letters })) as Answer
  return 'refused' in answer ? answer.refused : 'ok'
}

/** What four people write. */
export const WRITTEN = [['Tide comes first', 'Lanterns last'], ['Slow bridges'], ['Nobody asks the ferry', 'Salt'], []]

/** Four people in quiet writing; the first one looks at the board. */
export async function writingAmong() {
  const room = await group('ada', 'bo', 'cy', 'di')
  const { everyone, ada, id, port, clock, opened } = room
  const painter = await Painter.come(ada, { port, room: id })
  await goToWriting(ada, everyone)
  const letters = WRITTEN.map((texts) => lettersOf(opened.keys, texts))
  return {
    ...room,
    painter,
    letters,
    /** The time to write is over; fulfils when everyone sees that a box is kept. */
    async startWindow() {
      clock.move(WRITING)
      await ballotIs(everyone, isWindow(1))
    },
    isOver: () => ballotIs(everyone, ({ state }) => state.is === 'opened' || state.is === 'void'),
    /** What stands on the board, for whoever has the key. */
    words: () => wordsOn(painter, opened.keys),
  }
}

export const wordsOn = (painter: Painter, keys: RoomKeys): readonly (string | undefined)[] =>
  Object.entries(painter.items).map(([item, fields]) => {
    const [sealed = new Uint8Array()] = (fields as { text: readonly Uint8Array[] }).text
    return openedNote(keys, item, sealed)?.getText().toString()
  })
