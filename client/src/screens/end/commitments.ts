import {
  type Attempt,
  type Commitment,
  type CommitmentSeen,
  type LetOut,
  type SeenBy,
  UNDOABLE_FOR,
} from '@rondo/shared/commitment/commitment'
import type { Item, Tried } from '@rondo/shared/export/may-leave'
import type { Ours } from '@rondo/shared/export/ours'
import type { CommitmentId, MemberId } from '@rondo/shared/ids'
import type { CommitmentWords } from '../../commitment/commitment-words.ts'
import type { CommitmentHome } from '../../commitment/home.ts'
import { keptDraft } from '../../commitment/kept-draft.ts'
import { type AskedAbout, askedAbout } from '../../export/asked-about.ts'
import { askedFor } from '../../export/asked-for.ts'
import { openedItem, whoSees } from '../../export/items.ts'
import { unsaidOf } from '../../export/unsaid-of.ts'
import type { Memory } from '../../session/ports.ts'
import type { RoomState } from '../../session/room-state.svelte.ts'
import { commitmentWords } from '../../words/commitments.ts'
import { endWords } from '../../words/end.ts'

/** What somebody will do, and who. `words` is null when they cannot be opened with this link. */
export interface Promised {
  /** Null: it was not said. */
  readonly id: CommitmentId | null
  /** Null: all of us. */
  readonly owner: MemberId | null
  /** One’s own: goes up with each change. */
  readonly revision: number
  readonly letOut: LetOut
  readonly name: string
  readonly mine: boolean
  readonly isShared: boolean
  /** Who alone sees it, in a few words; empty: the group. */
  readonly sight: string
  /** Who asks about one’s own, or is asked to; empty: nobody. */
  readonly asks: string
  readonly seenBy: SeenBy
  /** Nobody else sees it: nothing of it can be let out, but its owner takes it along. */
  readonly isForMe: boolean
  readonly words: CommitmentWords | null
  readonly attempts: readonly Tried[]
  /** One that all share, where its room can be asked about it; null: it cannot. */
  readonly shared: { readonly of: SharedOne; readonly asked: AskedAbout } | null
}

type SharedOne = Extract<Ours, { is: 'commitment' }>

/** What everyone said they will do, as far as one may see it, one’s own first. */
export function promisedIn(room: RoomState): readonly Promised[] {
  const { home } = room
  const mine = home.own.mine.filter(isOpen).map((one) => promised(room, one))
  const asked = home.own.asked.filter(isOpen).map((one) => promised(room, one))
  const known = new Set([...mine, ...asked].map(({ id }) => id))
  const others = home.seen.filter((one) => isOpen(one) && !known.has(one.id))
  return [...mine, ...asked, ...others.map((one) => promised(room, one))]
}

/** Real milliseconds that a session lasts at most. */
const LASTS = 180 * 60_000

/** [W18] One’s own that was closed in this session: it is open no more, and goes along all the same. */
export function closedIn(room: RoomState): readonly Promised[] {
  const { phase, home } = room
  if (phase?.is !== 'over') return []
  const since = phase.endedAt - LASTS
  return home.own.mine
    .filter(({ isOpen, undoable }) => !isOpen && undoable !== null && undoable.until - UNDOABLE_FOR >= since)
    .map((one) => promised(room, one))
}

/** [W24] What is said where nothing is left to show; a commitment does not tell in which session it was said. Empty: it is not known. */
export function nothingLeft({ circle, home, all }: RoomState): string {
  if (circle !== null && !home.isKnown) return ''
  if (home.seen.some((one) => !isOpen(one))) return endWords.noneOpen
  return all?.agenda.some(({ kind }) => kind === 'commit') ? endWords.none : endWords.nothing
}

const isOpen = (one: CommitmentSeen | Commitment): boolean => one.isOpen

/** One of them, as this one reads it. */
export const promised = ({ home, circle, all, own }: RoomState, one: CommitmentSeen | Commitment): Promised => {
  const { id, owner, words, revision, letOut, attempts } = one
  const of: SharedOne = { is: 'commitment', id, words }
  return {
    id,
    owner,
    revision,
    letOut,
    name: owner === null ? commitmentWords.ofUs : home.nameOf(owner),
    mine: owner === home.me,
    isShared: owner === null,
    sight: sightOf(home, one),
    asks: asksOf(home, one),
    seenBy: one.seenBy,
    isForMe: owner === home.me && isForOwner(one),
    words: home.open(id, words),
    attempts: attempts.flatMap((one) => triedOf(home, id, one) ?? []),
    // Those of a circle are asked about on its own page.
    shared:
      owner === null && circle === null
        ? { of, asked: askedAbout(of, all?.lettings ?? [], own?.lettings ?? []) }
        : null,
  }
}

/** [K4] Between whom it is, when the group does not see it. */
function sightOf(home: CommitmentHome, one: CommitmentSeen | Commitment): string {
  if (one.owner === null || one.seenBy === 'group') return ''
  const partner = one.owner === home.me ? askedFor(one) : one.owner
  return commitmentWords.see(commitmentWords.onlyYou(partner ? home.nameOf(partner) : ''))
}

function asksOf(home: CommitmentHome, one: CommitmentSeen | Commitment): string {
  const member = one.owner === home.me ? askedFor(one) : null
  return member ? home.nameOf(member) : ''
}

/** [K14] Nobody else sees it. */
const isForOwner = (one: CommitmentSeen | Commitment): boolean =>
  one.seenBy === 'me' || (one.seenBy === 'partner' && askedFor(one) === null)

function triedOf(home: CommitmentHome, id: CommitmentId, { words: sealed, learned, outcome }: Attempt): Tried | null {
  const words = home.open(id, sealed)
  return (
    words && { when: words.when, text: words.will, learned: (learned && home.openLearned(id, learned)) ?? '', outcome }
  )
}

/** [W16] What somebody wrote and did not say: for their own eyes, from this device. Null: nothing. */
export function unsaidIn(
  room: Pick<RoomState, 'myId' | 'nameOf'> & { readonly home: Pick<CommitmentHome, 'id' | 'me'> },
  memory: Memory,
): Promised | null {
  const words = keptDraft(memory, room.home.id)
  if (!words?.will) return null
  const { isShared } = words
  const mine = {
    owner: room.home.me,
    name: room.nameOf(room.myId),
    mine: true,
    isShared,
    sight: '',
    isForMe: true,
    asks: '',
    seenBy: 'me',
  } as const
  return { id: null, revision: 0, letOut: 'stays', ...mine, words, attempts: [], shared: null }
}

/** [W16] What somebody wrote about a commitment, and did not say what became of it: as it goes along, and for their own eyes. */
export const reportsIn = ({ home }: Pick<RoomState, 'home'>, memory: Memory): readonly string[] =>
  unsaidOf(home, memory).flatMap(({ kind, text }) => (kind === 'note' ? [text] : []))

/** [W18] As an export asks for them. */
export const itemsOf = (promised: readonly Promised[]): readonly Item[] =>
  promised.flatMap(({ owner, name, letOut, words, attempts, shared, seenBy, asks }) => {
    if (!words) return []
    const may = owner === null ? sharedLetOut(shared) : letOut
    return openedItem({ owner, ownerName: name, letOut: may, words, attempts, ...whoSees(seenBy, asks) })
  })

const sharedLetOut = (shared: Promised['shared']): LetOut => (shared?.asked.is === 'leaves' ? 'themes' : 'stays')
