import { type Room, STORED_FORM } from '@rondo/shared/room/room'

/** A stored room in today's form. Each older form gets its step here when a newer one comes. */
export function upgrade(stored: unknown): Room {
  const form = typeof stored === 'object' && stored !== null && 'form' in stored ? stored.form : undefined
  if (form === STORED_FORM) return stored as Room
  throw new Error(`A room is stored in form ${String(form)}, which this version cannot read`)
}
