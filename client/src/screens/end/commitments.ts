import type { Commitment, CommitmentSeen } from '@rondo/shared/commitment/commitment'
import type { CommitmentId } from '@rondo/shared/ids'
import type { CommitmentWords } from '../../commitment/commitment-words.ts'
import type { CommitmentHome } from '../../commitment/home.ts'
import { keptDraft } from '../../commitment/kept-draft.ts'
import type { Memory } from '../../session/ports.ts'
import type { RoomState } from '../../session/room-state.svelte.ts'
import { dayText } from '../../ui/day-text.ts'
import { commitmentWords } from '../../words/commitments.ts'
import { endWords } from '../../words/end.ts'

/** What somebody will do, and who. `words` is null when they cannot be opened with this link. */
export interface Promised {
  /** Null: it was not said. */
  readonly id: CommitmentId | null
  readonly name: string
  readonly mine: boolean
  readonly isShared: boolean
  readonly words: CommitmentWords | null
}

/** What everyone said they will do, as far as one may see it, one’s own first. */
export function promisedIn(room: RoomState): readonly Promised[] {
  const { home } = room
  const mine = home.own.mine.map((one) => promised(home, one))
  const asked = home.own.asked.map((one) => promised(home, one))
  const known = new Set([...mine, ...asked].map(({ id }) => id))
  return [...mine, ...asked, ...home.seen.filter(({ id }) => !known.has(id)).map((one) => promised(home, one))]
}

const promised = (home: CommitmentHome, { id, owner, words }: CommitmentSeen | Commitment): Promised => ({
  id,
  name: owner === null ? commitmentWords.ofUs : home.nameOf(owner),
  mine: owner === home.me,
  isShared: owner === null,
  words: home.open(id, words),
})

/** [W16] What somebody wrote and did not say: for their own eyes, from this device. Null: nothing. */
export function unsaidIn(room: Pick<RoomState, 'id' | 'myId' | 'nameOf'>, memory: Memory): Promised | null {
  const words = keptDraft(memory, room.id)
  return words?.will ? { id: null, name: room.nameOf(room.myId), mine: true, isShared: words.isShared, words } : null
}

/** All of it as plain text, for one’s own notes. */
export const asText = (title: string, promised: readonly Promised[]): string =>
  [
    title,
    ...promised.flatMap(({ name, isShared, words }) =>
      words ? [`${endWords.said(words.when, words.will, isShared)} (${endWords.by(name, dayText(words.by))})`] : [],
    ),
  ].join('\n')
