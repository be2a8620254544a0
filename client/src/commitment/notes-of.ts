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
    one.isMine ? sightOf(one, home) : sightOfAsked(one, home),
    // Nobody can ask about what nobody else sees.
    one.isMine && one.seenBy === 'me' ? '' : partnerNote(one, home),
    one.haveIThanked ? words.youThanked : one.isThanked ? words.isThanked : '',
  ].filter((note) => note !== '')
}

function sightOf(one: CommitmentShown, home: CommitmentHome): string {
  if (one.seenBy === 'group') return ''
  const partner = one.seenBy === 'partner' && partnerOf(one)
  return partner ? words.onlyPartner(home.nameOf(partner)) : words.onlyYou
}

/** Whoever is asked about one that the group does not see knows that it is between the two. */
const sightOfAsked = ({ seenBy, owner }: CommitmentShown, home: CommitmentHome): string =>
  seenBy === 'partner' && owner !== null ? words.onlyPartner(home.nameOf(owner)) : ''

function partnerNote({ askedBy, askedOfMe }: CommitmentShown, home: CommitmentHome): string {
  if (askedOfMe !== 'no') return askedOfMe === 'yes' ? words.youAsk : words.youAreAsked
  switch (askedBy.is) {
    case 'accepted':
      return askedBy.member === home.me ? words.youAsk : words.asks(home.nameOf(askedBy.member))
    case 'asked':
      return words.waiting(home.nameOf(askedBy.member))
    case 'declined':
      return words.declined(home.nameOf(askedBy.member))
    case 'gone':
      return words.partnerLeft
    case 'nobody':
      return ''
    default:
      return askedBy satisfies never
  }
}
