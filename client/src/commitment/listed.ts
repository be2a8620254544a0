import type { Commitment, CommitmentSeen } from '@rondo/shared/commitment/commitment'
import type { CommitmentAsked } from '@rondo/shared/commitment/commitments-seen'
import type { CommitmentId } from '@rondo/shared/ids'
import { dayText } from '../ui/day-text.ts'
import { commitmentWords as words } from '../words/commitments.ts'
import type { CommitmentHome } from './home.ts'

/** A commitment as somebody sees it in a list. */
export interface Listed {
  readonly id: CommitmentId
  readonly owner: CommitmentSeen['owner']
  readonly isMine: boolean
  readonly isOpen: boolean
  /** Whose it is, and by when. */
  readonly whose: string
  readonly text: string
  /** What else there is to know, each a short sentence. */
  readonly notes: readonly string[]
  /** Whether one may still say *Thank you*. */
  readonly mayThank: boolean
  /** Somebody’s wish that one asks about it, not answered yet. */
  readonly isAsked: boolean
}

/** Everything one may see: what one is asked first, then one’s own, the others’, and what all share. */
export function listed(home: CommitmentHome): readonly Listed[] {
  const { mine, asked } = home.own
  const others = home.seen.filter(({ id, owner }) => owner !== home.me && !asked.some((one) => one.id === id))
  return [
    ...asked.map((one) => listedOf(home, one, notesOfAsked(one), !one.isAccepted)),
    ...mine.map((one) => listedOf(home, one, notesOfMine(home, one))),
    ...others.map((one) => listedOf(home, one, notesOf(home, one))),
  ]
}

function listedOf(
  home: CommitmentHome,
  one: Commitment | CommitmentSeen,
  notes: readonly (string | false)[],
  isAsked = false,
): Listed {
  const said = home.open(one.id, one.words)
  const isMine = one.owner === home.me
  const name = one.owner === null ? words.ofUs : isMine ? words.you : home.nameOf(one.owner)
  const hasThanked = home.own.thanked.includes(one.id)
  return {
    id: one.id,
    owner: one.owner,
    isMine,
    isOpen: one.isOpen,
    whose: words.whose(name, dayText(said?.by ?? '')),
    text: said ? words.sentence(said.when, said.will, one.owner === null) : words.sealed,
    notes: [...notes, hasThanked && words.youThanked].filter((note) => note !== false),
    mayThank: !isMine && one.owner !== null && !hasThanked && one.isOpen,
    isAsked,
  }
}

const notesOf = (home: CommitmentHome, { id, partner, isThanked }: CommitmentSeen) => [
  partner !== null && (partner === home.me ? words.youAsk : words.asks(home.nameOf(partner))),
  isThanked && !home.own.thanked.includes(id) && words.isThanked,
]

const notesOfAsked = ({ isAccepted }: CommitmentAsked) => [isAccepted && words.youAsk]

function notesOfMine(home: CommitmentHome, { seenBy, partner, thanked }: Commitment): readonly (string | false)[] {
  const name = partner && partner.is !== 'gone' ? home.nameOf(partner.member) : null
  return [
    seenBy === 'me' && words.onlyYou,
    seenBy === 'partner' && words.onlyPartner(partner?.is === 'declined' ? null : name),
    partner?.is === 'accepted' && name !== null && words.asks(name),
    partner?.is === 'asked' && name !== null && words.waiting(name),
    partner?.is === 'declined' && name !== null && words.declined(name),
    partner?.is === 'gone' && words.partnerLeft,
    thanked.length > 0 && words.isThanked,
  ]
}
