import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { bytesOf } from '@rondo/shared/envelope/bytes-of'
import { expect, test } from 'vitest'
import { decodeUpdate, encodeStateAsUpdate, Item } from 'yjs'
import { handInNotes, openedNote, WRITTEN, writingAmong } from '../testing/quiet-writing.ts'
import { recognisable } from '../testing/recognisable.ts'
import { ballotOf } from '../testing/voter.ts'

test('[B20] [B36] the notes of all are on the board once the last one is in, and nothing of them anywhere before', async () => {
  const { everyone, letters, startWindow, isOver, words, painter, directory, log, clock } = await writingAmong()
  await startWindow()
  const before = clock.now()
  const handIn = (place: number) => handInNotes(everyone[place]!, letters[place]!)
  for (const place of [2, 0, 3]) expect(await handIn(place)).toBe('ok')
  expect(words()).toEqual([])
  const secrets = letters.flat().map((letter) => bytesOf(letter).subarray(12, 60))
  const places = { kept: await contentsOf(directory), log: log.join('\n'), heard: everyone[1]!.heard.join('\n') }
  for (const [where, contents] of Object.entries(places))
    for (const text of secrets.flatMap(recognisable)) expect(contents.includes(text), where).toBe(false)
  expect(await handIn(1)).toBe('ok')
  await isOver()
  await painter.until(() => words().length === 5)
  expect(new Set(words())).toEqual(new Set(WRITTEN.flat()))
  expect(clock.now()).toBe(before)
  for (const guest of everyone) expect(ballotOf(guest).state).toEqual({ is: 'opened' })
})

test('[B20] [E22] nothing in the document says whose a note is', async () => {
  const { everyone, letters, startWindow, isOver, painter, opened } = await writingAmong()
  painter.draw('by-hand')
  await painter.until(() => painter.isKept)
  await startWindow()
  await Promise.all(everyone.map((guest, place) => handInNotes(guest, letters[place]!)))
  await isOver()
  await painter.until(() => Object.keys(painter.items).length === 6)
  const { structs, ds } = decodeUpdate(encodeStateAsUpdate(painter.doc))
  const placed = structs.filter(({ id }) => id.client !== painter.doc.clientID)
  // All of it is of one client that nobody is.
  const [by, ...others] = new Set(placed.map(({ id }) => id.client))
  expect(others).toEqual([])
  expect(placed.every((struct) => struct instanceof Item && !struct.deleted)).toBe(true)
  expect(ds.clients.size).toBe(0)
  const items = Object.entries(painter.items).filter(([name]) => name !== 'by-hand')
  expect(items).toHaveLength(5)
  const inner = items.flatMap(([name, value]) => {
    const fields = value as Record<string, unknown> & { text: readonly Uint8Array[] }
    // What differs beside the id is where it is and what is sealed.
    const { at, text, ...same } = fields
    expect(same).toEqual({ kind: 'note', colour: 0, size: [160, 140], order: 'a0' })
    expect(at).toEqual([expect.any(Number), expect.any(Number)])
    expect(text).toHaveLength(1)
    return [...(openedNote(opened.keys, name, text[0]!)?.store.clients.keys() ?? [])]
  })
  expect(new Set(inner).size).toBe(5)
  expect(inner).not.toContain(by)
})

/** Everything that is in the files of a directory, as bytes in latin1. */
async function contentsOf(directory: string): Promise<string> {
  const files = await readdir(directory, { recursive: true, withFileTypes: true })
  const contents = files
    .filter((file) => file.isFile())
    // A file may be replaced while one reads.
    .map((file) => readFile(join(file.parentPath, file.name), 'latin1').catch(() => ''))
  return (await Promise.all(contents)).join('\n')
}
