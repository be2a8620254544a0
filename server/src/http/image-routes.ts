import { IMAGE_LIMITS, type ImageRefusal } from '@rondo/shared/board/image'
import express, { type RequestHandler, type Response, Router } from 'express'
import { rateLimit } from 'express-rate-limit'
import type { BoardImages } from '../boards/board-images.ts'
import type { Bearer } from '../boards/ticket.ts'
import type { Metrics } from '../metrics/metrics.ts'
import { refuse } from './answers.ts'

/** [B47] Of one member, a minute. */
const PUTS = 60
const GETS = 600

/** The body as it is: nothing is unpacked, and nothing larger is read. */
const body = express.raw({ type: 'application/octet-stream', limit: IMAGE_LIMITS.sealed, inflate: false })

/** `/ROOM/images/IMAGE`: sealed bytes, both ways. The ticket of the board comes as `Authorization: Bearer …`. */
export function imageRoutes(images: BoardImages, metrics: Metrics): Router {
  const say = (response: Response, asked: string, refused: ImageRefusal) => {
    metrics.answered(asked, refused)
    refuse(response, refused)
  }
  /** Before anything is read of the body. */
  const admitting =
    (asked: string): RequestHandler<{ room: string }> =>
    (request, response, next) => {
      const ticket = /^Bearer (.{1,400})$/.exec(request.headers.authorization ?? '')?.[1] ?? ''
      const bearer = images.bearerOf(request.params.room, ticket)
      if (!bearer) return say(response, asked, 'old-ticket')
      response.locals.bearer = bearer
      next()
    }
  const limiting = (asked: string, limit: number): RequestHandler<{ room: string }> =>
    rateLimit({
      windowMs: 60_000,
      limit,
      standardHeaders: false,
      legacyHeaders: false,
      validate: false,
      keyGenerator: (_request, response) => `${bearerIn(response).room} ${bearerIn(response).member}`,
      handler: (_request, response) => say(response, asked, 'too-often'),
    }) as unknown as RequestHandler<{ room: string }>
  const put: RequestHandler<{ room: string; image: string }> = async (request, response) => {
    const sealed: unknown = request.body
    const answer = Buffer.isBuffer(sealed)
      ? await images.put(bearerIn(response), request.params.image, sealed)
      : 'malformed'
    if (answer !== 'kept') return say(response, 'image-put', answer)
    metrics.answered('image-put', 'ok')
    response.set('Cache-Control', 'no-store').json({ ok: true })
  }
  const get: RequestHandler<{ room: string; image: string }> = async (request, response) => {
    const found = await images.get(bearerIn(response), request.params.image)
    if (typeof found === 'string') return say(response, 'image-get', found)
    metrics.answered('image-get', 'ok')
    // A browser that wrote it to its disk would have it longer than the room.
    response.set({ 'Cache-Control': 'no-store', 'Content-Type': 'application/octet-stream' })
    response.set('Content-Length', String(found.length)).end(found)
  }
  return Router()
    .put('/:room/images/:image', admitting('image-put'), limiting('image-put', PUTS), body, put)
    .get('/:room/images/:image', admitting('image-get'), limiting('image-get', GETS), get)
}

const bearerIn = (response: Response): Bearer => response.locals.bearer as Bearer
