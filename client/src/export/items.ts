import type { Attempt, CommitmentSeen, SeenBy } from '@rondo/shared/commitment/commitment'
import type { Item, Tried } from '@rondo/shared/export/may-leave'
import type { MemberId, SealedText } from '@rondo/shared/ids'
import { type CommitmentWords, readCommitment } from '../commitment/commitment-words.ts'

/** Opens what is sealed at a place; null: it was not sealed for it. */
type Open = (field: 'commitment' | 'learned', item: string, sealed: SealedText) => string | null

/** What of a commitment, seen or one’s own, an export may ask for. */
type ToTake = Pick<CommitmentSeen, 'id' | 'owner' | 'seenBy' | 'letOut' | 'words' | 'attempts'>

/** [W18] A commitment as an export asks for it; null: it cannot be opened here. `isLetOut`: one that all share is asked about. `asks`: who asks about one’s own, or is asked to. */
export function commitmentItem(one: ToTake, ownerName: string, isLetOut: boolean, open: Open, asks = ''): Item | null {
  const words = readCommitment(open('commitment', one.id, one.words))
  const attempts = one.attempts.flatMap((attempt) => triedOf(one.id, attempt, open) ?? [])
  const letOut = one.owner === null ? asTheme(isLetOut) : one.letOut
  return words && openedItem({ owner: one.owner, ownerName, letOut, words, attempts, ...whoSees(one.seenBy, asks) })
}

/** [K14] Who alone sees one’s own, and who asks about it. */
export function whoSees(seenBy: SeenBy, asks: string): Pick<Item, 'asks' | 'seenBy' | 'unseen'> {
  if (seenBy === 'me' || (seenBy === 'partner' && asks === '')) return { unseen: 'only-me' }
  return seenBy === 'partner' ? { asks, seenBy } : { asks }
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
}: Pick<Item, 'owner' | 'ownerName' | 'letOut' | 'attempts' | 'unseen' | 'asks' | 'seenBy'> & {
  readonly words: CommitmentWords
}): Item => ({
  ...one,
  kind: 'commitment',
  when: words.when,
  text: words.will,
  by: words.by,
  ...(words.sure !== null && { sure: words.sure }),
})

/** [W20] [W22] A card, of which somebody may have said that it is theirs; their name goes along if they say so. */
export const cardItem = (text: string, isLetOut: boolean, claim: CardOwner | null): Item => ({
  ...NOTHING_BESIDE,
  kind: 'card',
  owner: claim?.member ?? null,
  ownerName: claim?.name ?? '',
  letOut: isLetOut && claim?.named ? 'with-name' : asTheme(isLetOut),
  text,
})

interface CardOwner {
  readonly member: MemberId
  readonly name: string
  readonly named: boolean
}

/** [W20] A line of what all of us agreed on: nobody knows whose. */
export const lineItem = (text: string, isLetOut: boolean): Item => ({
  ...NOTHING_BESIDE,
  kind: 'line',
  owner: null,
  ownerName: '',
  letOut: asTheme(isLetOut),
  text,
})

/** [W18] One’s own note: nobody else has it. */
export const noteItem = (text: string, owner: MemberId): Item => ({
  ...NOTHING_BESIDE,
  kind: 'note',
  owner,
  ownerName: '',
  letOut: 'stays',
  text,
})

const NOTHING_BESIDE = { when: '', by: '', attempts: [] } as const

const asTheme = (isLetOut: boolean) => (isLetOut ? 'themes' : 'stays')
