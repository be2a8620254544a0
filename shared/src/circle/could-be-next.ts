import type { MemberId } from '../ids.ts'
import type { HeldSession } from './circle.ts'
import { type Role, waitedLongest } from './waited-longest.ts'

/** Somebody of a circle for each role. */
export type CouldBeNext = Readonly<Record<Role, MemberId | null>>

/** [G11] Who could do what next time: whoever has waited longest for it, of those to whom nothing else falls; of fewer than three, some twice. */
export function couldBeNext(circle: {
  readonly members: readonly { readonly id: MemberId }[]
  readonly held: readonly HeldSession[]
}): CouldBeNext {
  const first = (role: Role, taken: readonly (MemberId | null)[]) => {
    const waiting = waitedLongest(circle, role)
    return waiting.find((id) => !taken.includes(id)) ?? waiting[0] ?? null
  }
  const hosted = first('hosted', [])
  const taught = first('taught', [hosted])
  return { hosted, taught, presented: first('presented', [hosted, taught]) }
}
