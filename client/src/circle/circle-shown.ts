import { isChanged } from '@rondo/shared/circle/agreement'
import type { AgreementLine } from '@rondo/shared/circle/circle'
import type { CircleForAll, DraftSeen } from '@rondo/shared/circle/view'
import type { LineId, MemberId, SealedText } from '@rondo/shared/ids'
import { distinctNames } from '../session/distinct-names.ts'
import type { SealedWords } from '../session/sealed-words.ts'

/** For somebody whose name cannot be opened with this circle's key. */
export const NAMELESS = 'Someone'

/** [G7] For somebody who is no member any more, and whose name went with them. */
export const WHO_LEFT = 'Somebody who left'

/** Somebody of the circle, opened. */
export interface MemberShown {
  readonly id: MemberId
  readonly name: string
  readonly isMe: boolean
  /** Of the six colours of people. */
  readonly hue: number
}

/** A line of the agreement, opened; null: it cannot be. */
export interface LineShown {
  readonly id: LineId
  readonly text: string | null
}

/** What is to hold, and who is still waited for. */
export interface DraftShown {
  readonly version: number
  readonly lines: readonly LineShown[]
  /** How many have neither added a line nor passed. */
  readonly toContribute: number
  readonly haveIContributed: boolean
  readonly toAccept: readonly MemberShown[]
  /** Whether it is another than what holds. */
  readonly isChanged: boolean
  /** What is new in it, where something holds already. */
  readonly fresh: readonly LineId[]
}

/** The members under names that can be told apart; `me`: which of them looks, null when none does. */
export function membersShown(
  members: readonly { readonly id: MemberId; readonly name: SealedText }[],
  words: SealedWords,
  me: MemberId | null,
): readonly MemberShown[] {
  const names = distinctNames(members.map(({ id, name }) => words.open('name', id, name)?.trim() || NAMELESS))
  return members.map(({ id }, place) => ({
    id,
    name: names[place] ?? NAMELESS,
    isMe: id === me,
    hue: (place % 6) + 1,
  }))
}

export const linesShown = (lines: readonly AgreementLine[], words: SealedWords): readonly LineShown[] =>
  lines.map(({ id, words: sealed }) => ({ id, text: words.open('line', id, sealed) }))

/** [G5] What is to hold, as one of the members reads it. */
export const draftShown = (
  draft: DraftSeen,
  haveIContributed: boolean,
  members: readonly MemberShown[],
  words: SealedWords,
  active: CircleForAll['agreement']['active'],
): DraftShown => ({
  version: draft.version,
  lines: linesShown(draft.lines, words),
  toContribute: draft.toContribute,
  haveIContributed,
  toAccept: members.filter(({ id }) => !draft.accepted.includes(id)),
  isChanged: isChanged({ active, draft }),
  fresh: active ? draft.lines.map(({ id }) => id).filter((id) => active.lines.every((line) => line.id !== id)) : [],
})

/** Opens what is written in one of a circle’s fields; null: nothing, or nothing that this key opens. */
export const writtenShown = (
  field: 'purpose' | 'rhythm' | 'next',
  seen: Pick<CircleForAll, 'purpose' | 'rhythm' | 'next'> | null,
  words: SealedWords,
): string | null => {
  const sealed = seen?.[field].words
  return sealed ? words.open(field, '', sealed) : null
}
