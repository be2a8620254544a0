import type { MemberId } from '@rondo/shared/ids'
import type { RunningSeen } from '@rondo/shared/room/view'

/** Whether somebody takes part in what is chosen or written; [B36] in quiet writing everybody does. */
export const takesPart = ({ ballot, poll }: RunningSeen, member: MemberId): boolean =>
  ballot?.envelopes === 0 || ((ballot ?? poll)?.members.includes(member) ?? false)

/** Whether one can still choose or write, and all are waited for. */
export const isStillOpen = ({ ballot, poll }: RunningSeen): boolean =>
  ballot?.state.is === 'drafting' || poll?.isOpen === true
