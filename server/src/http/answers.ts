import type { ImageRefusal } from '@rondo/shared/board/image'
import type { Refusal } from '@rondo/shared/room/refusals'
import type { Response } from 'express'

/** The status that goes with each refusal a route may give. */
const STATUS: Partial<Record<Refusal | ImageRefusal, number>> = {
  malformed: 400,
  'old-ticket': 401,
  'wrong-origin': 403,
  'wrong-key': 403,
  'not-invited': 403,
  forged: 403,
  'not-a-member': 403,
  'read-only': 403,
  'unknown-circle': 404,
  'unknown-image': 404,
  'room-taken': 409,
  'circle-taken': 409,
  'circle-closing': 409,
  'room-full': 409,
  'changed-meanwhile': 409,
  'not-now': 409,
  'too-many': 409,
  spent: 409,
  superseded: 409,
  full: 409,
  taken: 409,
  'room-burned': 410,
  'circle-closed': 410,
  'too-late': 410,
  'too-large': 413,
  'too-often': 429,
  'try-again': 503,
}

/** Says no, in the one form there is. */
export function refuse(response: Response, refused: Refusal | ImageRefusal, status = STATUS[refused] ?? 400): void {
  response.status(status).set('Cache-Control', 'no-store').json({ refused })
}
