import { dayText } from '../ui/day-text.ts'
import { commitmentWords as words } from '../words/commitments.ts'
import type { CommitmentShown } from './commitments-shown.ts'
import type { CommitmentHome } from './home.ts'
import { partnerOf } from './reach-of.ts'

/** A commitment as a sentence. */
export const sentenceOf = ({ words: said, owner }: Pick<CommitmentShown, 'words' | 'owner'>): string =>
  said ? words.sentence(said.when, said.will, owner === null) : words.sealed

/** Whose a commitment is. */
function ownerOf({ owner, isMine }: CommitmentShown, home: CommitmentHome): string {
  if (owner === null) return words.ofUs
  return isMine ? words.you : home.nameOf(owner)
}

/** What else there is to know of a commitment, each in a few words; of a closed one first that it is, and how. */
export function notesOf(one: CommitmentShown, home: CommitmentHome): readonly string[] {
  const last = one.attempts.at(-1)
  return [
    !one.isOpen && last ? words.outcome[last.outcome] : '',
    ownerOf(one, home),
    one.words?.by ? words.byDay(dayText(one.words.by)) : '',
    one.words?.sure ? words.sureOf(one.words.sure) : '',
    betweenWhom(one, home),
    // Nobody can ask about what nobody else sees.
    one.isMine && one.seenBy === 'me' ? '' : partnerNote(one, home),
    one.haveIThanked ? words.youThanked : one.isThanked ? words.isThanked : '',
  ].filter((note) => note !== '')
}

/** Between whom it is; whoever is asked about one that the group does not see knows that it is between the two. */
function betweenWhom(one: CommitmentShown, home: CommitmentHome): string {
  if (one.seenBy === 'group' || one.owner === null) return ''
  const partner = one.isMine ? one.seenBy === 'partner' && partnerOf(one) : one.owner
  return words.see(words.onlyYou(partner ? home.nameOf(partner) : ''))
}

function partnerNote({ askedBy, askedOfMe }: CommitmentShown, home: CommitmentHome): string {
  if (askedOfMe !== 'no') return askedOfMe === 'yes' ? words.youAsk : words.youAreAsked
  if (!('member' in askedBy)) return askedBy.is === 'gone' ? words.partnerLeft : ''
  return askedBy.member === home.me ? words.youAsk : words.partnerIs[askedBy.is](home.nameOf(askedBy.member))
}
