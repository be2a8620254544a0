import type { LetOut, Outcome } from '../commitment/commitment.ts'
import type { MemberId } from '../ids.ts'
import { withoutName } from './without-name.ts'

/** One try at a commitment, opened. */
export interface Tried {
  readonly when: string
  readonly text: string
  readonly learned: string
  readonly outcome: Outcome
}

/** One thing that stands in a room or a circle, opened, before anybody asked whether it may leave. */
export interface Item {
  readonly kind: 'commitment' | 'card' | 'note' | 'line'
  /** Null: all of us, or nobody knows whose. */
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
}

type Words = Pick<Item, 'kind' | 'when' | 'text'>

/** What an export may hold: there is no place in it for anything else. */
export type Leaving =
  | (Words & { readonly is: 'mine'; readonly by: string; readonly attempts: readonly Tried[] })
  | (Words & { readonly is: 'theme' })
  | (Words & { readonly is: 'named'; readonly name: string; readonly by: string })

/** [W18] The one filter of every export: one’s own things whole, and of the others’ what they let out, never what they tried and learned. */
export const mayLeave = (items: readonly Item[], member: MemberId): readonly Leaving[] =>
  items.flatMap((item) => leaving(item, member) ?? [])

function leaving(item: Item, member: MemberId): Leaving | null {
  const { kind, owner, ownerName, when, text, by, attempts } = item
  if (owner === member) return { is: 'mine', kind, when, text, by, attempts }
  switch (item.letOut) {
    case 'stays':
      return null
    case 'themes': {
      const name = owner === null ? '' : ownerName
      return { is: 'theme', kind, when: withoutName(when, name), text: withoutName(text, name) }
    }
    case 'with-name':
      return { is: 'named', kind, when, text, name: ownerName, by }
    default:
      return item.letOut satisfies never
  }
}
