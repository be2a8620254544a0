import type { CardId, CommitmentId, MemberId, SealedText } from '@rondo/shared/ids'
import { type Card, type Room, STORED_FORM } from '@rondo/shared/room/room'
import type { Segment } from '@rondo/shared/segments/index'

/** A stored room in today's form. Each older form gets its step here. */
export function upgrade(stored: unknown): Room {
  const form = typeof stored === 'object' && stored !== null && 'form' in stored ? stored.form : undefined
  if (form === STORED_FORM) return stored as Room
  if (form === 1) return fromForm5(fromForm4(fromForm3(fromForm2(fromForm1(stored as Room)))))
  if (form === 2) return fromForm5(fromForm4(fromForm3(fromForm2(stored as Room))))
  if (form === 3) return fromForm5(fromForm4(fromForm3(stored as Room)))
  if (form === 4) return fromForm5(fromForm4(stored as Room))
  if (form === 5) return fromForm5(stored as Room)
  throw new Error(`A room is stored in form ${String(form)}, which this version cannot read`)
}

/** Form 2 knows parts that somebody leads, open talk, offers to bring or teach something, and a door that can be closed. */
function fromForm1(stored: Room): Room {
  const agenda = stored.agenda.map(
    (part): Segment => (part.kind === 'round' ? { ...part, options: { ...part.options, who: 'all' } } : part),
  )
  const phase: Room['phase'] =
    stored.phase.is === 'live'
      ? {
          ...stored.phase,
          running: { ...stored.phase.running, lead: null, chosen: null, asking: null },
          floor: stored.phase.floor && { ...stored.phase.floor, queue: null },
        }
      : stored.phase
  return {
    ...stored,
    agenda,
    phase,
    schedule: { ...stored.schedule, spare: 0 as Room['schedule']['spare'] },
    offers: [],
    teller: null,
    taught: [],
    talk: null,
    closed: false,
    removed: [],
    // What could be taken back for a few seconds cannot any more.
    previous: null,
  }
}

/** Form 3 knows ballots and what came of them: cards, votes, pulses. */
function fromForm2(stored: Room): Room {
  return {
    ...stored,
    phase: withoutBallot(stored.phase),
    pulses: [],
    collections: [],
    claims: [],
    votes: [],
    topic: null,
    previous: stored.previous && {
      ...stored.previous,
      phase: stored.previous.phase && withoutBallot(stored.previous.phase),
    },
  }
}

const withoutBallot = (phase: Room['phase']): Room['phase'] =>
  phase.is === 'live' ? { ...phase, running: { ...phase.running, ballot: null } } : phase

/** Form 4 knows cards that belong together, other ways to vote than by dots, and what too few for a ballot are asked by name. */
function fromForm3(stored: Room): Room {
  return {
    ...stored,
    agenda: stored.agenda.map(votedByDots),
    phase: withoutPoll(stored.phase),
    collections: stored.collections.map((one) => ({ ...one, groups: [] })),
    votes: stored.votes.map(withCounts),
    previous: stored.previous && {
      ...stored.previous,
      agenda: stored.previous.agenda.map(votedByDots),
      phase: stored.previous.phase && withoutPoll(stored.previous.phase),
    },
  }
}

function votedByDots(part: Segment): Segment {
  if (part.kind === 'challenge') return { ...part, options: { ...part.options, grouping: 0 } }
  return part.kind === 'vote' ? { ...part, options: { ...part.options, method: 'dots' } as typeof part.options } : part
}

/** What had been called dots. */
function withCounts({ segment, vote }: Room['votes'][number]): Room['votes'][number] {
  if (vote.is !== 'totals') return { segment, vote }
  const cards = vote.cards as readonly { card: CardId; dots?: number; count: number }[]
  return { segment, vote: { is: 'totals', cards: cards.map(({ card, dots }) => ({ card, count: dots ?? 0 })) } }
}

const withoutPoll = (phase: Room['phase']): Room['phase'] =>
  phase.is === 'live' ? { ...phase, running: { ...phase.running, poll: null } } : phase

/** Form 5 knows commitments with a partner, a sight and attempts, what is being written, and circles. */
function fromForm4(stored: Room): Room {
  const commitments = stored.commitments as unknown as readonly { member: MemberId; words: SealedText }[]
  return {
    ...stored,
    phase: withNobodyReady(stored.phase),
    circle: null,
    offered: null,
    writing: [],
    commitments: commitments.map(({ member, words }) => ({
      // The words were sealed for their member, whose name has the form of a commitment's: they still open under it.
      id: member as string as CommitmentId,
      owner: member,
      seenBy: 'group',
      words,
      revision: 1,
      partner: null,
      isOpen: true,
      attempts: [],
      undoable: null,
      letOut: 'stays',
      thanked: [],
    })),
  }
}

const withNobodyReady = (phase: Room['phase']): Room['phase'] =>
  phase.is === 'live' && phase.running.ballot
    ? { ...phase, running: { ...phase.running, ballot: { ...phase.running.ballot, ready: [] } } }
    : phase

const withoutHiddenWords = (card: Card): Card => (card.hidden ? { ...card, sealed: '' } : card)

/** Form 6 knows what may leave of what belongs to all, whether a name goes with a card, and what became of a commitment and can be taken back; of a hidden card nothing is kept. */
function fromForm5(stored: Room): Room {
  return {
    ...stored,
    form: STORED_FORM,
    lettings: [],
    drawers: 'everyone',
    claims: stored.claims.map(({ card, member }) => ({ card, member, named: false })),
    collections: stored.collections.map((one) => ({ ...one, cards: one.cards.map(withoutHiddenWords) })),
    commitments: stored.commitments.map((one) => ({ ...one, undoable: null })),
  }
}
