import type { Room } from '@rondo/shared/room/room'

/** A part never changes: what a decision left alone is the same object as before. */
const known = new WeakMap<object, string>()

/** The room as JSON. Parts that are as they were are not written down again. */
export function textOf(room: Room): string {
  let fields = ''
  for (const [name, part] of Object.entries(room)) {
    if (part === undefined) continue
    const text = name === 'members' ? `[${room.members.map(partText).join()}]` : partText(part)
    fields += `${fields === '' ? '' : ','}"${name}":${text}`
  }
  return `{${fields}}`
}

function partText(part: unknown): string {
  if (typeof part !== 'object' || part === null) return JSON.stringify(part)
  const before = known.get(part)
  if (before !== undefined) return before
  const text = JSON.stringify(part)
  known.set(part, text)
  return text
}
