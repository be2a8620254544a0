import { LIMITS } from '@rondo/shared/protocol/fields'
import type { Refusal } from '@rondo/shared/room/refusals'
import express, { type RequestHandler, type Response, Router } from 'express'
import type { Circles } from '../circles/circles.ts'
import type { Metrics } from '../metrics/metrics.ts'
import { refuse } from './answers.ts'

/** Everything that is asked of circles: always a POST, so that secrets are in bodies. `perAddress` limits what people do who are not in one yet. */
export function circleRoutes(circles: Circles, metrics: Metrics, perAddress: RequestHandler): Router {
  const answering =
    (name: string, answer: (body: unknown, gone: AbortSignal) => Promise<object>): RequestHandler =>
    async (request, response) => {
      const given = await answer(request.body, goneWith(response))
      const refused = 'refused' in given ? (given.refused as Refusal) : null
      metrics.answered(`circle-${name}`, refused ?? 'ok')
      if (refused !== null) return refuse(response, refused)
      response
        .status('opened' in given && given.opened === 'now' ? 201 : 200)
        .set('Cache-Control', 'no-store')
        .json(given)
    }
  return Router()
    .post(['/', '/door', '/join'], perAddress)
    .use(express.json({ limit: LIMITS.message }))
    .post(
      '/',
      answering('open', (body) => circles.open(body)),
    )
    .post(
      '/see',
      answering('see', (body, gone) => circles.see(body, gone)),
    )
    .post(
      '/ask',
      answering('ask', (body) => circles.ask(body)),
    )
    .post(
      '/door',
      answering('door', (body) => circles.knock(body)),
    )
    .post(
      '/join',
      answering('join', (body) => circles.join(body)),
    )
}

/** Aborted once nobody waits for the answer any more. */
function goneWith(response: Response): AbortSignal {
  const gone = new AbortController()
  response.once('close', () => gone.abort())
  return gone.signal
}
