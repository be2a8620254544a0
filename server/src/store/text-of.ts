/** What is kept: the parts of it, and its members one by one. */
export interface Whole {
  readonly version: number
  readonly members: readonly object[]
}

/** A part never changes: what a decision left alone is the same object as before. */
const known = new WeakMap<object, string>()

/** A room or a circle as JSON. Parts that are as they were are not written down again. */
export function textOf(whole: Whole): string {
  let fields = ''
  for (const [name, part] of Object.entries(whole)) {
    if (part === undefined) continue
    const text = name === 'members' ? `[${whole.members.map(partText).join()}]` : partText(part)
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
