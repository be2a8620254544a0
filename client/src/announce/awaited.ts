import type { MemberId } from '@rondo/shared/ids'
import type { RunningSeen, ViewForAll } from '@rondo/shared/room/view'

/** Somebody without whom a choice, or quiet writing, may take longer. */
export interface Awaited {
  readonly member: MemberId
  /** Whoever leaves takes it along. */
  readonly name: string
  readonly away: boolean
}

/** [V33] For whom a running part waits, until they have chosen or written; null: for nobody, or no longer. */
export function awaitedOf(
  { ballot, poll }: RunningSeen,
  members: ViewForAll['members'],
  nameOf: (member: MemberId) => string,
): readonly Awaited[] | null {
  const isOpen = ballot?.state.is === 'drafting' || poll?.isOpen === true
  if (!isOpen) return null
  // In quiet writing everybody takes part.
  const isForAll = ballot?.envelopes === 0
  const takesPart = (ballot ?? poll)?.members ?? []
  return members
    .filter(({ id }) => isForAll || takesPart.includes(id))
    .map(({ id, awaySince }) => ({ member: id, name: nameOf(id), away: awaySince !== null }))
}
