import type { Commitment, CommitmentSeen, LetOut } from '@rondo/shared/commitment/commitment'
import type { Item } from '@rondo/shared/export/may-leave'
import type { CommitmentId, MemberId } from '@rondo/shared/ids'
import type { CommitmentWords } from '../../commitment/commitment-words.ts'
import type { CommitmentHome } from '../../commitment/home.ts'
import { keptDraft } from '../../commitment/kept-draft.ts'
import { openedItem } from '../../export/items.ts'
import type { Memory } from '../../session/ports.ts'
import type { RoomState } from '../../session/room-state.svelte.ts'
import { commitmentWords } from '../../words/commitments.ts'

/** What somebody will do, and who. `words` is null when they cannot be opened with this link. */
export interface Promised {
  /** Null: it was not said. */
  readonly id: CommitmentId | null
  /** Null: all of us. */
  readonly owner: MemberId | null
  /** One’s own: goes up with each change. */
  readonly revision: number
  readonly letOut: LetOut
  readonly name: string
  readonly mine: boolean
  readonly isShared: boolean
  readonly words: CommitmentWords | null
}

/** What everyone said they will do, as far as one may see it, one’s own first. */
export function promisedIn(room: RoomState): readonly Promised[] {
  const { home } = room
  const mine = home.own.mine.filter(isOpen).map((one) => promised(home, one))
  const asked = home.own.asked.filter(isOpen).map((one) => promised(home, one))
  const known = new Set([...mine, ...asked].map(({ id }) => id))
  const others = home.seen.filter((one) => isOpen(one) && !known.has(one.id))
  return [...mine, ...asked, ...others.map((one) => promised(home, one))]
}

const isOpen = (one: CommitmentSeen | Commitment): boolean => one.isOpen

const promised = (
  home: CommitmentHome,
  { id, owner, words, revision, letOut }: CommitmentSeen | Commitment,
): Promised => ({
  id,
  owner,
  revision,
  letOut,
  name: owner === null ? commitmentWords.ofUs : home.nameOf(owner),
  mine: owner === home.me,
  isShared: owner === null,
  words: home.open(id, words),
})

/** [W16] What somebody wrote and did not say: for their own eyes, from this device. Null: nothing. */
export function unsaidIn(
  room: Pick<RoomState, 'myId' | 'nameOf'> & { readonly home: Pick<CommitmentHome, 'id' | 'me'> },
  memory: Memory,
): Promised | null {
  const words = keptDraft(memory, room.home.id)
  if (!words?.will) return null
  const { isShared } = words
  const mine = { owner: room.home.me, name: room.nameOf(room.myId), mine: true, isShared }
  return { id: null, revision: 0, letOut: 'stays', ...mine, words }
}

/** [W18] As an export asks for them. */
export const itemsOf = (promised: readonly Promised[]): readonly Item[] =>
  promised.flatMap(({ owner, name, letOut, words }) =>
    words ? openedItem({ owner, ownerName: name, letOut, words, attempts: [] }) : [],
  )
