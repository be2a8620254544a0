import type { LetOut, Outcome, SeenBy } from '../commitment/commitment.ts'
import type { MemberId } from '../ids.ts'
import { withoutNames } from './without-name.ts'

/** One try at a commitment, opened. */
export interface Tried {
  readonly when: string
  readonly text: string
  readonly learned: string
  readonly outcome: Outcome
}

/** One’s own that nobody else knows of: it was not said, or is for oneself alone. */
export type Unseen = 'not-said' | 'only-me'

/** What is known of one’s own commitment alone. */
interface Kept {
  /** How sure one is, 1 to 10; left out: not said. */
  readonly sure?: number
  /** Who asks about it, or is asked to; left out: nobody. */
  readonly asks?: string
  /** Left out: the group, or `unseen` says it. */
  readonly seenBy?: Exclude<SeenBy, 'group'>
}

/** One thing that stands in a room or a circle, opened, before anybody asked whether it may leave. */
export interface Item extends Kept {
  readonly kind: 'commitment' | 'card' | 'note' | 'line'
  /** Null: all of us, or nobody knows whose; then `letOut` is `themes` once all of us said yes, and `stays` until then. */
  readonly owner: MemberId | null
  readonly ownerName: string
  readonly letOut: LetOut
  /** Of a commitment what stands at *When*, else empty. */
  readonly when: string
  /** Of a commitment what stands at *I will*. */
  readonly text: string
  /** The day of a commitment (`YYYY-MM-DD`), or empty. */
  readonly by: string
  /** Oldest first. */
  readonly attempts: readonly Tried[]
  /** Left out: others know of it. */
  readonly unseen?: Unseen
}

type Words = Pick<Item, 'kind' | 'when' | 'text'>

/** What an export may hold: there is no place in it for anything else. */
export type Leaving =
  | (Words &
      Kept & {
        readonly is: 'mine'
        readonly by: string
        readonly attempts: readonly Tried[]
        readonly unseen?: Unseen
      })
  | (Words & { readonly is: 'theme' })
  | (Words & { readonly is: 'ours' })
  | (Words & { readonly is: 'named'; readonly name: string; readonly by: string })

/**
 * [W18] The one filter of every export: one’s own things whole, of the others’ what they let out, never what they tried and learned, and of what
 * belongs to all what all of us let out. `names`: everybody’s, as they are shown.
 */
export const mayLeave = (items: readonly Item[], member: MemberId, names: readonly string[]): readonly Leaving[] =>
  items.flatMap((item) => leaving(item, member, names) ?? [])

function leaving(item: Item, member: MemberId, names: readonly string[]): Leaving | null {
  const { kind, owner, ownerName, letOut, by } = item
  const { when, text, attempts, unseen, sure, asks, seenBy } = item
  if (owner === member) {
    const kept = { ...(sure && { sure }), ...(asks && { asks }), ...(seenBy && { seenBy }) }
    return { is: 'mine', kind, when, text, by, attempts, ...kept, ...(unseen && { unseen }) }
  }
  if (letOut === 'stays') return null
  const theme = (words: string) => withoutNames(words, owner === null ? names : [...names, ownerName])
  const isNamed = owner !== null && letOut === 'with-name'
  // [W22] All of us let a card out, and its owner their own name alone.
  if (isNamed) return { is: 'named', kind, when, text: kind === 'card' ? theme(text) : text, name: ownerName, by }
  // Nothing tells whether somebody said in the room that a card is theirs.
  const is = owner === null || kind === 'card' ? 'ours' : 'theme'
  return { is, kind, when: theme(when), text: theme(text) }
}
