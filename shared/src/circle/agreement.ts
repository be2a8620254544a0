import type { LineId, MemberId, SealedText } from '../ids.ts'
import { type Agreement, type Circle, type Draft, MOST_LINES } from './circle.ts'
import type { Ruling } from './decision.ts'

/** [G5] Another line: everyone is asked anew. */
export function addLine(circle: Circle, id: LineId, words: SealedText, by: MemberId): Ruling {
  const { draft } = circle.agreement
  if (!draft) return 'too-late'
  if (draft.lines.some((line) => line.id === id)) return 'changed-meanwhile'
  if (draft.lines.length >= MOST_LINES) return 'not-now'
  const lines = [...draft.lines, { id, words }].sort((one, other) => (one.id < other.id ? -1 : 1))
  return drafted(circle, { ...rewritten(draft, lines), contributed: including(circle, draft.contributed, by) })
}

/** [G5] One line less, whoever wrote it: everyone is asked anew. */
export function removeLine(circle: Circle, id: LineId): Ruling {
  const { draft } = circle.agreement
  if (!draft?.lines.some((line) => line.id === id)) return 'too-late'
  const lines = draft.lines.filter((line) => line.id !== id)
  return drafted(circle, rewritten(draft, lines))
}

/** [G5] *Nothing to add*. */
export function passLine(circle: Circle, by: MemberId): Ruling {
  const { draft } = circle.agreement
  if (!draft) return 'too-late'
  return drafted(circle, { ...draft, contributed: including(circle, draft.contributed, by) })
}

/** [G5] Yes to the draft as it was seen; it holds once that was the last one waited for. */
export function accept(circle: Circle, version: number, by: MemberId): Ruling {
  const { draft } = circle.agreement
  if (!draft) return 'too-late'
  if (draft.version !== version) return 'changed-meanwhile'
  if (draft.lines.length === 0 || draft.contributed.length < circle.members.length) return 'not-now'
  if (!isChanged(circle.agreement)) return 'not-now'
  return drafted(circle, { ...draft, accepted: including(circle, draft.accepted, by) })
}

/** [G6] Whether the draft has another line than what holds, or one less: nobody is asked about the same again. */
export function isChanged({
  active,
  draft,
}: Pick<Agreement, 'active'> & { readonly draft: Pick<Draft, 'lines'> | null }) {
  if (!active || !draft) return draft !== null
  const held = new Set(active.lines.map(({ id }) => id))
  return draft.lines.length !== held.size || draft.lines.some(({ id }) => !held.has(id))
}

/** [G6] What holds is to be changed; nobody has to add to it. */
export function revise(circle: Circle): Ruling {
  const { active, draft } = circle.agreement
  if (draft || !active) return 'not-now'
  const contributed = circle.members.map((member) => member.id)
  // Above every version a draft ever had, so that a late yes to a dropped one is none to this.
  const version = circle.version + 1
  return drafted(circle, { version, lines: active.lines, contributed, accepted: [] })
}

/** [G6] What holds stays as it is. */
export function drop(circle: Circle): Ruling {
  const { active, draft } = circle.agreement
  if (!draft) return 'too-late'
  return active ? { ...circle, agreement: { active, draft: null } } : 'not-now'
}

/** [G6] A draft holds once all members have accepted it: also when the last one who had not has left. */
export function agreed(circle: Circle): Circle {
  const { draft } = circle.agreement
  if (!draft || draft.lines.length === 0 || draft.accepted.length < circle.members.length) return circle
  const { version, lines } = draft
  return { ...circle, agreement: { active: { version, lines, since: circle.at }, draft: null } }
}

/** [G5] [G6] A draft waits for whoever joins; where something holds already, nobody has to add to it. */
export const draftJoined = ({ active, draft }: Agreement, member: MemberId): Agreement => ({
  active,
  draft: draft && active ? { ...draft, contributed: [...draft.contributed, member] } : draft,
})

/** [G6] Whoever leaves is waited for no longer. */
export const draftLeft = ({ active, draft }: Agreement, member: MemberId): Agreement => ({
  active,
  draft: draft && {
    ...draft,
    contributed: draft.contributed.filter((id) => id !== member),
    accepted: draft.accepted.filter((id) => id !== member),
  },
})

const rewritten = (draft: Draft, lines: Draft['lines']): Draft => ({
  ...draft,
  version: draft.version + 1,
  lines,
  accepted: [],
})

const drafted = (circle: Circle, draft: Draft): Circle =>
  agreed({ ...circle, agreement: { ...circle.agreement, draft } })

/** In the order of the members: the order in which they came would tell, beside the lines, who wrote which. */
const including = (circle: Circle, some: readonly MemberId[], one: MemberId): readonly MemberId[] =>
  circle.members.map((member) => member.id).filter((id) => id === one || some.includes(id))
