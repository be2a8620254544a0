import type { MemberId } from '@rondo/shared/ids'
import { keptDraft } from '../../session/commitment-draft.ts'
import type { CommitmentWords } from '../../session/commitment-words.ts'
import type { Memory } from '../../session/ports.ts'
import type { RoomState } from '../../session/room-state.svelte.ts'
import { dayText } from '../../ui/day-text.ts'
import { endWords } from '../../words/end.ts'

/** What somebody will do, and who. `words` is null when they cannot be opened with this link. */
export interface Promised {
  readonly member: MemberId
  readonly name: string
  readonly mine: boolean
  readonly words: CommitmentWords | null
}

/** What everyone said they will do, one’s own first. */
export function promisedIn(room: RoomState): readonly Promised[] {
  const all = (room.all?.commitments ?? []).map(({ member }) => ({
    member,
    name: room.nameOf(member),
    mine: member === room.myId,
    words: room.commitmentOf(member),
  }))
  return all.toSorted((one, other) => Number(other.mine) - Number(one.mine))
}

/** [W16] What somebody wrote and did not say: for their own eyes, from this device. Null: nothing. */
export function unsaidIn(room: Pick<RoomState, 'id' | 'myId' | 'nameOf'>, memory: Memory): Promised | null {
  const words = keptDraft(memory, room.id)
  return words?.will ? { member: room.myId, name: room.nameOf(room.myId), mine: true, words } : null
}

/** All of it as plain text, for one’s own notes. */
export const asText = (title: string, promised: readonly Promised[]): string =>
  [
    title,
    ...promised.flatMap(({ name, words }) =>
      words ? [`${endWords.said(words.when, words.will)} (${endWords.by(name, dayText(words.by))})`] : [],
    ),
  ].join('\n')
