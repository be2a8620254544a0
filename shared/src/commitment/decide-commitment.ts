import type { CommitmentId, MemberId } from '../ids.ts'
import type { Refusal } from '../room/refusals.ts'
import type { CommitmentCommand } from './commands.ts'
import { type Commitment, MOST_ATTEMPTS, MOST_KEPT, MOST_OPEN, type Outcome } from './commitment.ts'

type Commitments = readonly Commitment[]
type Ruled = Commitments | Refusal
type Of<Type extends CommitmentCommand['type']> = Extract<CommitmentCommand, { type: Type }>

/** Whose commitments they are, and who else there is to ask about one. */
export interface Among {
  readonly by: MemberId
  readonly isMember: (id: MemberId) => boolean
}

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
      return reported(all, command, among.by)
    case 'commitment.let-out':
      return changed(all, command.id, among.by, (one) => ({ ...one, letOut: command.letOut }))
    default:
      return command satisfies never
  }
}

/** [K2] [K8] What its owner, or for one that all share anybody, does to one; null: it is gone. */
function changed(
  all: Commitments,
  id: CommitmentId,
  by: MemberId,
  change: (one: Commitment) => Commitment | Refusal | null,
): Ruled {
  const one = all.find((known) => known.id === id)
  if (!one) return 'too-late'
  if (one.owner !== null && one.owner !== by) return 'not-now'
  const next = change(one)
  if (typeof next === 'string') return next
  return all.flatMap((known) => (known !== one ? known : next ? { ...next, revision: one.revision + 1 } : []))
}

/** [K3] [K4] Says one, or says it anew. */
function said(all: Commitments, { id, revision, isShared, seenBy, words }: Of<'commitment.say'>, by: MemberId): Ruled {
  if (revision > 0) {
    return changed(all, id, by, (one) => {
      if (one.revision !== revision) return 'changed-meanwhile'
      if (!one.isOpen) return 'too-late'
      // What the group heard, it thanked for; other words have not been heard yet.
      const heard = one.words === words ? one.thanked : []
      return { ...one, words, seenBy: one.owner === null ? 'group' : seenBy, thanked: heard }
    })
  }
  if (all.some((known) => known.id === id)) return 'changed-meanwhile'
  const owner = isShared ? null : by
  const open = all.filter((known) => known.owner === owner && known.isOpen)
  if (open.length >= MOST_OPEN) return 'too-many'
  const fresh: Commitment = {
    id,
    owner,
    seenBy: isShared ? 'group' : seenBy,
    words,
    revision: 1,
    partner: null,
    isOpen: true,
    attempts: [],
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

/** [K5] Asks somebody else, or nobody any more. */
const asked = (all: Commitments, { id, partner }: Of<'commitment.ask'>, { by, isMember }: Among): Ruled =>
  changed(all, id, by, (one) => {
    if (partner === null) return { ...one, partner: null }
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
  if (one.owner === by || one.thanked.includes(by)) return 'not-now'
  return all.map((known) => (known === one ? { ...one, thanked: [...one.thanked, by] } : known))
}

const CLOSING: ReadonlySet<Outcome> = new Set(['done', 'let-go'])

/** [K7] What became of it. */
const reported = (
  all: Commitments,
  { id, revision, outcome, learned, words }: Of<'commitment.report'>,
  by: MemberId,
): Ruled =>
  changed(all, id, by, (one) => {
    if (one.revision !== revision) return 'changed-meanwhile'
    if (!one.isOpen) return 'too-late'
    if ((outcome === 'changed') !== (words !== null)) return 'malformed'
    const attempts = [...one.attempts, { words: one.words, learned, outcome }].slice(-MOST_ATTEMPTS)
    const isOpen = !CLOSING.has(outcome)
    return { ...one, attempts, isOpen, words: words ?? one.words, thanked: words ? [] : one.thanked }
  })

/** [K4] [K5] Whether this member may see it. */
export function isSeen(one: Commitment, by: MemberId): boolean {
  if (one.owner === by || one.owner === null || one.seenBy === 'group') return true
  return one.seenBy === 'partner' && isPartner(one, by)
}

/** [K5] Whether this member is asked to ask about it, or has said yes to that. */
export const isPartner = ({ partner }: Commitment, by: MemberId): boolean =>
  (partner?.is === 'asked' || partner?.is === 'accepted') && partner.member === by
