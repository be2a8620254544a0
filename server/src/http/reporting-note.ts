import type { RequestHandler } from 'express'

/** What the operator wants to be said where people write without a name: where to turn with what belongs to somebody responsible. */
export const reportingNote =
  (note: string | null): RequestHandler =>
  (_request, response) => {
    response.set('Cache-Control', 'no-store').json({ note })
  }
