import { CIRCLE_SIZE, type Circle } from '@rondo/shared/circle/circle'
import { livesUntil } from '@rondo/shared/circle/lives-until'
import { settleCircle } from '@rondo/shared/circle/settle-circle'
import type { CircleId } from '@rondo/shared/ids'
import type { Refusal } from '@rondo/shared/room/refusals'
import type { Moment } from '@rondo/shared/time'
import { keep } from '../store/keep.ts'
import type { Found, Shelf } from '../store/store.ts'

/** How often something is decided again because others were faster: all members may do something at once. */
const TRIES = 2 * CIRCLE_SIZE
/** How often a save may fail until whoever asks is told so. */
const FAILURES = 3

/** What a rule makes of a circle. */
export interface Ruled<Answer> {
  readonly answer: Answer
  /** Null: it stays as it is. */
  readonly next: Circle | null
  /** Something was deleted: nothing of it is to be left in the files. */
  readonly deletes?: boolean
}

export interface ChangeParts {
  readonly shelf: Shelf<CircleId, Circle>
  /** Days after its last session until it is forgotten. */
  readonly circleDays: number
  now(): Moment
  /** Something was kept. */
  kept(id: CircleId, found: Found<Circle>): void
}

/** Loads a circle, does what is due, lets `rule` decide and keeps what comes of it; again when another server was faster. Rejects when the store fails. */
export async function changeCircle<Answer>(
  id: CircleId,
  rule: (circle: Circle, at: Moment) => Ruled<Answer>,
  { shelf, circleDays, now, kept }: ChangeParts,
): Promise<Answer | { readonly refused: Refusal }> {
  let found = await shelf.load(id)
  let failures = 0
  for (let tries = 0; tries < TRIES; tries++) {
    if (found === 'burned') return { refused: 'circle-closed' }
    const at = now()
    // The store removes it a little later.
    if (found === 'unknown' || livesUntil(found, circleDays) <= at) return { refused: 'unknown-circle' }
    const settled = settleCircle(found, at)
    const ruled = settled.closed ? null : rule(settled, at)
    const next = ruled?.next ?? settled
    const saved = next === found ? 'saved' : await keep(shelf, next, found.version)
    if (saved === 'saved') {
      if (next.closed) await shelf.burn(id)
      else if (ruled?.deletes && next !== found) shelf.clean(id)
      if (next !== found) kept(id, next.closed ? 'burned' : next)
      return ruled ? ruled.answer : { refused: 'circle-closed' }
    }
    const hasFailed = typeof saved === 'object' && saved.version === found.version
    if (hasFailed && ++failures === FAILURES) throw new Error('The store does not keep it')
    found = saved
  }
  return { refused: 'try-again' }
}
