import type { MemberId } from '@rondo/shared/ids'
import type { CommitmentWords } from '../../session/commitment-words.ts'
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

/** All of it as plain text, for one’s own notes. */
export const asText = (title: string, promised: readonly Promised[]): string =>
  [
    title,
    ...promised.flatMap(({ name, words }) =>
      words ? [`${endWords.said(words.when, words.will)} (${endWords.by(name, dayText(words.by))})`] : [],
    ),
  ].join('\n')
