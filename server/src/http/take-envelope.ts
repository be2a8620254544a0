import { ENVELOPE_BYTES } from '@rondo/shared/envelope/envelope'
import type { Refusal } from '@rondo/shared/room/refusals'
import express, { type RequestHandler } from 'express'
import { refuse } from './answers.ts'
import { hideArrivals } from './arrivals.ts'

/** Takes the bytes of one envelope. */
export type TakeEnvelope = (bytes: Uint8Array) => Promise<'ok' | Refusal>

/** The body as it is: nothing is unpacked, and nothing larger is read. */
const body = express.raw({ type: 'application/octet-stream', limit: ENVELOPE_BYTES, inflate: false })

/** [E6] Whatever the answer is, also when the body is not read. */
const closing: RequestHandler = (_request, response, next) => {
  response.set('Connection', 'close')
  next()
}

/** [E11] What it came in is overwritten once it is answered: it lies there beside the address that it came from. */
const wiping: RequestHandler = (request, response, next) => {
  hideArrivals(request.socket)
  const chunks: Buffer[] = []
  request.on('data', (chunk: Buffer) => chunks.push(chunk))
  response.once('close', () => {
    for (const chunk of chunks) chunk.fill(0)
  })
  next()
}

/** [E7] Hands an envelope in: no log line, no metric, no limit per address, and a connection that ends with it. */
export const takeEnvelope = (take: TakeEnvelope): RequestHandler[] => [
  closing,
  wiping,
  body,
  async (request, response) => {
    const bytes: unknown = request.body
    if (!Buffer.isBuffer(bytes)) return refuse(response, 'malformed')
    // Why it failed would say something of the envelope.
    const answer = await take(bytes).catch((): Refusal => 'try-again')
    bytes.fill(0)
    if (answer !== 'ok') return refuse(response, answer)
    response.set('Cache-Control', 'no-store').json({ ok: true })
  },
]
