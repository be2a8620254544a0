import type { RoomId } from '@rondo/shared/ids'
import type { RequestHandler } from 'express'
import type { Store } from '../store/store.ts'

/** Milliseconds in which the store must answer. */
const PATIENCE = 2_000

/** Asked of the store to see that it answers; no key of a link gives this id. */
const NO_ROOM = '................' as RoomId

/** 200 while the store answers; a balancer sends nobody here while it does not. */
export const health =
  (store: Store): RequestHandler =>
  async (_request, response) => {
    const ok = await answersInTime(store)
    response
      .status(ok ? 200 : 503)
      .set('Cache-Control', 'no-store')
      .json({ ok })
  }

function answersInTime(store: Store): Promise<boolean> {
  return new Promise((resolve) => {
    const late = setTimeout(resolve, PATIENCE, false)
    store
      .load(NO_ROOM)
      .then(
        () => true,
        () => false,
      )
      .then((answered) => {
        clearTimeout(late)
        resolve(answered)
      })
  })
}
