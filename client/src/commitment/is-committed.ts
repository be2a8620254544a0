import type { MemberId } from '@rondo/shared/ids'
import type { Segment } from '@rondo/shared/segments/index'

/** [K1] Whether somebody’s turn to say a commitment is over: in the running part, or with a part before it. */
export const isCommitted = (
  running: Pick<Segment, 'kind'> | null,
  before: readonly Pick<Segment, 'kind'>[],
  heard: readonly MemberId[],
  me: MemberId,
): boolean => (running?.kind === 'commit' ? heard.includes(me) : before.some(({ kind }) => kind === 'commit'))
