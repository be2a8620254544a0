import type { MemberId } from '@rondo/shared/ids'
import type { RunningSeen, ViewForAll } from '@rondo/shared/room/view'
import { isStillOpen, takesPart } from '../ballot/takes-part.ts'

/** Somebody without whom a choice, or quiet writing, may take longer. */
export interface Awaited {
  readonly member: MemberId
  /** Whoever leaves takes it along. */
  readonly name: string
  readonly away: boolean
}

/** [V33] For whom a running part waits, until they have chosen or written; null: for nobody, or no longer. */
export function awaitedOf(
  running: RunningSeen,
  members: ViewForAll['members'],
  nameOf: (member: MemberId) => string,
): readonly Awaited[] | null {
  if (!isStillOpen(running)) return null
  return members
    .filter(({ id }) => takesPart(running, id))
    .map(({ id, awaySince }) => ({ member: id, name: nameOf(id), away: awaySince !== null }))
}
