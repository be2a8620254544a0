import { type BoardItem, itemFrom } from '@rondo/shared/board/board-item'
import type { RoomId } from '@rondo/shared/ids'
import { fromBase64url, toBase64url } from '@rondo/shared/seal/base64url'
import { LONGEST } from './pasted-notes.ts'

/** What was copied: an item with its words, and its ink opened. */
export interface Clipped {
  readonly item: BoardItem
  readonly words: string
  readonly ink: Uint8Array | null
}

/** By this a clipboard is known to hold a piece of a board. */
const MARK = 'rondo-board-1'
/** Items of one paste. */
const MOST = 2_000

/** [B28] What goes on the device’s clipboard, as text; only there are its words in the open. */
export const asClip = (clipped: readonly Clipped[], room: RoomId): string =>
  JSON.stringify({
    is: MARK,
    room,
    items: clipped.map(({ item, words, ink }) => ({ ...item, words, ink: ink && toBase64url(ink) })),
  })

/** Null: it is something else. Any program can put anything on a clipboard: what cannot be an item is left out, and so is a picture that only another room has. */
export function fromClip(text: string, room: RoomId): readonly Clipped[] | null {
  if (!text.startsWith('{')) return null
  const clip = read(text)
  if (clip?.is !== MARK || !Array.isArray(clip.items)) return null
  const items = clip.items.slice(0, MOST).flatMap(clippedFrom)
  return clip.room === room ? items : items.filter(({ item }) => item.kind !== 'image')
}

function clippedFrom(value: unknown): readonly Clipped[] {
  const raw = (value ?? {}) as Record<string, unknown>
  const item = typeof raw.id === 'string' ? itemFrom(raw.id, (name) => raw[name]) : null
  if (!item) return []
  const ink = typeof raw.ink === 'string' ? fromBase64url(raw.ink) : null
  return [{ item, ink, words: typeof raw.words === 'string' ? raw.words.slice(0, LONGEST) : '' }]
}

function read(text: string): { is?: unknown; room?: unknown; items?: unknown } | null {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
