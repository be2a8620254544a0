import { unpackEnvelope } from '@rondo/shared/envelope/envelope'
import { toBase64url } from '@rondo/shared/seal/base64url'
import type { Evidence } from './evidence.ts'

/** Ids, elements, proofs and hashes as they are written. Cards are longer. */
const WRITTEN = /[\w-]{16,100}/g

/** What belongs to each member: their id and address, what stands in their entries of the room, and what was said by or to them alone. */
export function marksOfMembers({ members, addresses, traffic, versions }: Evidence): readonly ReadonlySet<string>[] {
  const entries = entriesOf(members, versions)
  const texts = members.map((id, index) => [
    ...traffic.flatMap((one) => (one.is === 'packet' && one.member === id ? [one.text] : [])),
    ...(entries[index] ?? []),
  ])
  const owners = new Map<string, number | 'many'>()
  for (const [index, ofOne] of texts.entries()) {
    for (const [mark] of ofOne.join('\n').matchAll(WRITTEN)) {
      const before = owners.get(mark) ?? index
      owners.set(mark, before === index ? index : 'many')
    }
  }
  const marks = members.map((id, index) => new Set([id, ...addresses.slice(index, index + 1)]))
  for (const [mark, owner] of owners) if (owner !== 'many') marks[owner]?.add(mark)
  return marks
}

interface Kept {
  readonly members: readonly { readonly id: string }[]
  readonly phase: {
    readonly running?: { readonly ballot: { readonly issued: readonly { readonly member: string }[] } | null }
  }
}

/** What stands in the room of each member, by their places. */
function entriesOf(members: readonly string[], versions: readonly string[]): readonly (readonly string[])[] {
  const entries = members.map((): string[] => [])
  // What a version says of somebody the next ones mostly repeat.
  for (const version of versions.filter((_, place) => place % 4 === 0 || place > versions.length - 4)) {
    const kept = JSON.parse(version) as Kept
    for (const one of kept.members) entries[members.indexOf(one.id)]?.push(JSON.stringify(one))
    for (const one of kept.phase.running?.ballot?.issued ?? [])
      entries[members.indexOf(one.member)]?.push(JSON.stringify(one))
  }
  return entries
}

/** What belongs to each opened card: its id and words, and the token of the envelope that it came in. */
export function marksOfCards({ opened, traffic }: Evidence): readonly (readonly string[])[] {
  const tokens = new Map<string, readonly string[]>()
  for (const one of traffic) {
    const envelope = one.is === 'envelope' ? unpackEnvelope(one.body) : null
    if (!envelope) continue
    const { letter, input, output } = envelope
    tokens.set(toBase64url(letter.subarray(1)), [toBase64url(input), toBase64url(output)])
  }
  return opened.map(({ id, sealed }) => [id, sealed, ...(tokens.get(sealed) ?? [])])
}
