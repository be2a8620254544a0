import type { ItemId } from '@rondo/shared/board/board-item'
import { MOST_NOTE_CHARACTERS, NOTE_LETTERS, type QuietNote, writeNoteLetter } from '@rondo/shared/board/note-letter'
import { toBase64url } from '@rondo/shared/seal/base64url'
import { drawItem } from '@rondo/shared/seal/draw'
import type { RoomKeys } from '@rondo/shared/seal/keys'
import { sealBytes } from '@rondo/shared/seal/seal'
import { Doc, encodeStateAsUpdate } from 'yjs'

/** [B36] As many letters as everybody hands in, blanks in the place of what one has not written. */
export function lettersOf(notes: readonly string[], keys: RoomKeys): readonly string[] {
  const written = notes.flatMap((note) => note.trim().slice(0, MOST_NOTE_CHARACTERS) || [])
  return Array.from({ length: NOTE_LETTERS }, (_, place) => {
    const words = written[place]
    return toBase64url(writeNoteLetter(words === undefined ? null : sealedNote(words, keys)))
  })
}

/** [B14] [B20] The words as the first update of a document of their own, by a client that nobody is. */
function sealedNote(words: string, { room, words: key }: RoomKeys): QuietNote {
  const id = drawItem<ItemId>()
  const doc = new Doc()
  doc.getText().insert(0, words)
  const sealed = sealBytes(key, { room, field: 'note', item: id }, encodeStateAsUpdate(doc))
  doc.destroy()
  return { id, sealed }
}
