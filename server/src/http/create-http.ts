import { LIMITS } from '@rondo/shared/protocol/fields'
import express, { type Express, type RequestHandler } from 'express'
import { rateLimit } from 'express-rate-limit'
import type { BoardImages } from '../boards/board-images.ts'
import type { Circles } from '../circles/circles.ts'
import type { Log } from '../log.ts'
import type { Metrics } from '../metrics/metrics.ts'
import { isOwnOrigin } from '../origin.ts'
import { refuse } from './answers.ts'
import { circleRoutes } from './circle-routes.ts'
import { clientFiles, missingPage } from './client-files.ts'
import { failures } from './failures.ts'
import { health } from './health.ts'
import { imageRoutes } from './image-routes.ts'
import { type OpeningParts, openRoom } from './open-room.ts'
import { reportingNote } from './reporting-note.ts'
import { securityHeaders } from './security-headers.ts'
import { showMetrics } from './show-metrics.ts'
import { type TakeEnvelope, takeEnvelope } from './take-envelope.ts'

export interface HttpParts extends OpeningParts {
  readonly log: Log
  readonly metrics: Metrics
  readonly trustProxy: boolean
  readonly reportingNote: string | null
  readonly takeEnvelope: TakeEnvelope
  readonly circles: Circles
  readonly images: BoardImages
  /** Where the built client is. */
  readonly clientDirectory: string
}

/** An office shares one address: this only stops a machine gone mad. */
const OPENINGS_A_MINUTE = 600

/** Every route there is. */
export function createHttp(parts: HttpParts): Express {
  const { store, log, metrics, trustProxy, clientDirectory } = parts
  const app = express()
  app.disable('x-powered-by')
  app.set('trust proxy', trustProxy ? 1 : false)
  app.set('query parser', 'simple')

  app.use(securityHeaders(trustProxy))

  app.get('/healthz', health(store))
  app.get('/metrics', showMetrics(metrics))
  app.get('/api/reporting-note', reportingNote(parts.reportingNote))

  app.post(
    '/api/rooms',
    ownOriginOnly(trustProxy),
    openingsPerAddress(),
    express.json({ limit: LIMITS.message }),
    async (request, response) => {
      const opened = await openRoom(request.body, parts)
      if ('refused' in opened) return refuse(response, opened.refused)
      response
        .status(opened.opened === 'now' ? 201 : 200)
        .set('Cache-Control', 'no-store')
        .json({ room: opened.room })
    },
  )

  app.use('/api/circles', ownOriginOnly(trustProxy), circleRoutes(parts.circles, metrics, openingsPerAddress()))

  app.use('/api/boards', ownOriginOnly(trustProxy), imageRoutes(parts.images, metrics))

  app.post('/api/envelopes', ownOriginOnly(trustProxy), takeEnvelope(parts.takeEnvelope))

  app.use(clientFiles(clientDirectory))
  app.use(missingPage(clientDirectory))
  app.use((_request, response) => refuse(response, 'malformed', 404))
  app.use(failures(log))
  return app
}

const ownOriginOnly =
  (trustProxy: boolean): RequestHandler =>
  (request, response, next) =>
    isOwnOrigin(request.headers, trustProxy) ? next() : refuse(response, 'wrong-origin')

const openingsPerAddress = (): RequestHandler =>
  rateLimit({
    windowMs: 60_000,
    limit: OPENINGS_A_MINUTE,
    standardHeaders: false,
    legacyHeaders: false,
    // What it would print on stderr has addresses in it.
    validate: false,
    handler: (_request, response) => refuse(response, 'too-often'),
  })
