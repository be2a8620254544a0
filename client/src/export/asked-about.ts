import type { LettingSeen } from '@rondo/shared/export/letting'
import type { Ours } from '@rondo/shared/export/ours'
import { same } from '@rondo/shared/protocol/same'

/** How it stands with letting out one thing that belongs to all of us. */
export interface AskedAbout {
  readonly is: LettingSeen['is'] | 'unasked'
  /** One’s own yes, while others are still asked. */
  readonly haveIAgreed: boolean
}

/** [W20] As one member sees it: what all see, and their own yes. */
export const askedAbout = (of: Ours, all: readonly LettingSeen[], own: readonly Ours[]): AskedAbout => ({
  is: all.find((one) => same(one.of, of))?.is ?? 'unasked',
  haveIAgreed: own.some((one) => same(one, of)),
})
