import type { MemberId } from '../ids.ts'
import { same } from '../protocol/same.ts'
import type { Refusal } from '../room/refusals.ts'
import type { Ours } from './ours.ts'

/** Whether something that belongs to all of us may leave. What nobody has asked about stays. */
export interface Letting {
  readonly of: Ours
  readonly state: /** Who said yes so far, in the order of the members. */
    | { readonly is: 'asked'; readonly yes: readonly MemberId[] }
    /** All of us said yes. */
    | { readonly is: 'leaves' }
    /** Somebody said no; nothing says who. */
    | { readonly is: 'stays' }
}

/** Who is asked, and what there is to ask about. */
export interface Group {
  readonly members: readonly MemberId[]
  readonly has: (of: Ours) => boolean
}

type Lettings = readonly Letting[]

/** So many questions are open at once: nobody is asked about everything. */
export const MOST_ASKED = 12

const stays = { is: 'stays' } as const

/** [W20] One member’s yes; the first one asks the others. */
export function letOut(all: Lettings, of: Ours, by: MemberId, { members, has }: Group): Lettings | Refusal {
  if (!has(of)) return 'too-late'
  const known = stateOf(all, of)
  if (known && known.is !== 'asked') return 'too-late'
  if (!known && all.filter(({ state }) => state.is === 'asked').length >= MOST_ASKED) return 'not-now'
  const yes = members.filter((id) => id === by || known?.yes.includes(id))
  return withState(all, of, { is: 'asked', yes })
}

/** [W20] One *It stays here* ends it, for good, whatever was said before: what nobody asked about stays anyway. */
export function keepHere(all: Lettings, some: readonly Ours[]): Lettings | Refusal {
  const open = some.filter((of) => (stateOf(all, of) ?? stays).is !== 'stays')
  return open.length === 0 ? 'too-late' : open.reduce((now, of) => withState(now, of, stays), all)
}

/** [W20] As the group is by now: what all said yes to may leave, and nobody is asked about what is gone or says something else. */
export function settleLettings(all: Lettings, { members, has }: Group): Lettings {
  const settled = all.flatMap((one): Lettings => {
    if (!has(one.of)) return []
    if (one.state.is !== 'asked') return [one]
    const yes = members.filter((id) => one.state.is === 'asked' && one.state.yes.includes(id))
    if (yes.length === 0) return []
    if (yes.length === members.length) return [{ of: one.of, state: { is: 'leaves' } }]
    return [yes.length === one.state.yes.length ? one : { of: one.of, state: { is: 'asked', yes } }]
  })
  return same(settled, all) ? all : settled
}

/** [W21] Whoever leaves is asked no more; a card to which they had not said yes may be theirs, and stays. */
export function lettingsLeft(all: Lettings, cards: readonly Ours[], by: MemberId): Lettings {
  const open = cards.filter((of) => {
    const state = stateOf(all, of)
    return !state || (state.is === 'asked' && !state.yes.includes(by))
  })
  return open.reduce((now, of) => withState(now, of, stays), all)
}

/** As all of us see it: nobody learns who said what, or how many. */
export interface LettingSeen {
  readonly of: Ours
  readonly is: Letting['state']['is']
}

/** [W20] */
export const lettingsForAll = (all: Lettings): readonly LettingSeen[] =>
  all.map(({ of, state }) => ({ of, is: state.is }))

/** [W20] The open questions that this member has said yes to. */
export const lettingsFor = (all: Lettings, member: MemberId): readonly Ours[] =>
  all.filter(({ state }) => state.is === 'asked' && state.yes.includes(member)).map(({ of }) => of)

const stateOf = (all: Lettings, of: Ours): Letting['state'] | null => all.find((one) => same(one.of, of))?.state ?? null

/** The newest stands where it stood, or last. */
const withState = (all: Lettings, of: Ours, state: Letting['state']): Lettings =>
  stateOf(all, of) ? all.map((one) => (same(one.of, of) ? { of: one.of, state } : one)) : [...all, { of, state }]
