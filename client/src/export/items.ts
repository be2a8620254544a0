import type { Attempt, CommitmentSeen } from '@rondo/shared/commitment/commitment'
import type { Item, Tried } from '@rondo/shared/export/may-leave'
import type { MemberId, SealedText } from '@rondo/shared/ids'
import { type CommitmentWords, readCommitment } from '../commitment/commitment-words.ts'

/** Opens what is sealed at a place; null: it was not sealed for it. */
type Open = (field: 'commitment' | 'learned', item: string, sealed: SealedText) => string | null

/** What of a commitment, seen or one’s own, an export may ask for. */
type ToTake = Pick<CommitmentSeen, 'id' | 'owner' | 'letOut' | 'words' | 'attempts'>

/** [W18] A commitment as an export asks for it; null: it cannot be opened here. */
export function commitmentItem(one: ToTake, ownerName: string, open: Open): Item | null {
  const words = readCommitment(open('commitment', one.id, one.words))
  const attempts = one.attempts.flatMap((attempt) => triedOf(one.id, attempt, open) ?? [])
  return words && openedItem({ owner: one.owner, ownerName, letOut: one.letOut, words, attempts })
}

function triedOf(id: string, { words: sealed, learned, outcome }: Attempt, open: Open): Tried | null {
  const words = readCommitment(open('commitment', id, sealed))
  if (!words) return null
  return { when: words.when, text: words.will, learned: (learned && open('learned', id, learned)) ?? '', outcome }
}

/** [W18] A commitment whose words are known, as an export asks for it. */
export const openedItem = ({
  words,
  ...one
}: Pick<Item, 'owner' | 'ownerName' | 'letOut' | 'attempts'> & { readonly words: CommitmentWords }): Item => ({
  ...one,
  kind: 'commitment',
  when: words.when,
  text: words.will,
  by: words.by,
})

/** [W18] One’s own note: nobody else has it. */
export const noteItem = (text: string, owner: MemberId): Item => ({
  kind: 'note',
  owner,
  ownerName: '',
  letOut: 'stays',
  when: '',
  text,
  by: '',
  attempts: [],
})
