import type { CommitmentId, MemberId } from '../ids.ts'
import { reported, undone } from './became.ts'
import { type Among, type Commitments, changed, openOf, type Ruled } from './changed.ts'
import type { CommitmentCommand } from './commands.ts'
import { type Commitment, MOST_KEPT, MOST_OPEN } from './commitment.ts'

type Of<Type extends CommitmentCommand['type']> = Extract<CommitmentCommand, { type: Type }>

/** What becomes of the commitments of a room or a circle: the same rules for both. */
export function decideCommitment(all: Commitments, command: CommitmentCommand, among: Among): Ruled {
  switch (command.type) {
    case 'commitment.say':
      return said(all, command, among.by)
    case 'commitment.withdraw':
      return changed(all, command.id, among.by, () => null)
    case 'commitment.ask':
      return asked(all, command, among)
    case 'commitment.answer':
      return answered(all, command, among.by)
    case 'commitment.thank':
      return thanked(all, command.id, among.by)
    case 'commitment.report':
      return reported(all, command, among)
    case 'commitment.undo':
      return undone(all, command, among)
    case 'commitment.let-out':
      return changed(all, command.id, among.by, (one) =>
        // One of us alone lets nothing out that belongs to all.
        one.owner === null ? 'not-now' : { ...one, letOut: command.letOut },
      )
    default:
      return command satisfies never
  }
}

/** [K3] [K4] Says one, or says it anew. */
function said(all: Commitments, { id, revision, isShared, seenBy, words }: Of<'commitment.say'>, by: MemberId): Ruled {
  if (revision > 0) {
    return changed(all, id, by, (one) => {
      if (one.revision !== revision) return 'changed-meanwhile'
      // [K11] Of one that is closed, who sees it may still change, and nothing else.
      if (!one.isOpen && one.words !== words) return 'too-late'
      // What the group heard, it thanked for; other words have not been heard yet.
      const heard = one.words === words ? one.thanked : []
      // What had become of it was said of other words.
      const undoable = one.words === words ? one.undoable : null
      const sight = one.owner === null ? 'group' : seenBy
      // [K16] Nobody asks about what nobody else sees.
      const partner = sight === 'me' ? null : one.partner
      return { ...one, words, undoable, seenBy: sight, partner, thanked: heard }
    })
  }
  if (all.some((known) => known.id === id)) return 'changed-meanwhile'
  const owner = isShared ? null : by
  if (openOf(all, owner).length >= MOST_OPEN) return 'too-many'
  const fresh: Commitment = {
    id,
    owner,
    seenBy: isShared ? 'group' : seenBy,
    words,
    revision: 1,
    partner: null,
    isOpen: true,
    attempts: [],
    undoable: null,
    letOut: 'stays',
    thanked: [],
  }
  return [...withRoomForOne(all, by), fresh]
}

/** Whoever has the most makes room: their oldest closed one goes. */
function withRoomForOne(all: Commitments, by: MemberId): Commitments {
  if (all.length < MOST_KEPT) return all
  const oldest = all.find((one) => !one.isOpen && one.owner === by) ?? all.find((one) => !one.isOpen)
  return all.filter((one) => one !== oldest)
}

/** [K5] [K16] Asks somebody else, or nobody any more. */
const asked = (all: Commitments, { id, partner }: Of<'commitment.ask'>, { by, isMember }: Among): Ruled =>
  changed(all, id, by, (one) => {
    if (partner === null) return { ...one, partner: null }
    if (one.seenBy === 'me') return 'not-now'
    if (partner === by || !isMember(partner)) return 'not-here'
    const isAlready = one.partner && one.partner.is !== 'gone' && one.partner.member === partner
    // A no is one: asking the same person again would be pressing them.
    return isAlready ? 'not-now' : { ...one, partner: { is: 'asked', member: partner } }
  })

/** [K5] Yes; or no, also when it had been yes. */
function answered(all: Commitments, { id, yes }: Of<'commitment.answer'>, by: MemberId): Ruled {
  const one = all.find((known) => known.id === id)
  const partner = one?.partner
  if (!one || !partner || partner.is === 'gone' || partner.member !== by) return 'too-late'
  if (partner.is === 'declined') return 'too-late'
  const next = { ...one, partner: { is: yes ? 'accepted' : 'declined', member: by } as const }
  return all.map((known) => (known === one ? next : known))
}

/** [K6] Once, and not to oneself. */
function thanked(all: Commitments, id: CommitmentId, by: MemberId): Ruled {
  const one = all.find((known) => known.id === id)
  if (!one || !isSeen(one, by)) return 'too-late'
  if (one.owner === by || one.owner === null || one.thanked.includes(by)) return 'not-now'
  return all.map((known) => (known === one ? { ...one, thanked: [...one.thanked, by] } : known))
}

/** [K4] [K5] Whether this member may see it. */
export function isSeen(one: Commitment, by: MemberId): boolean {
  if (one.owner === by || one.owner === null || one.seenBy === 'group') return true
  return one.seenBy === 'partner' && isPartner(one, by)
}

/** [K5] Whether this member is asked to ask about it, or has said yes to that. */
export const isPartner = ({ partner }: Commitment, by: MemberId): boolean =>
  (partner?.is === 'asked' || partner?.is === 'accepted') && partner.member === by
