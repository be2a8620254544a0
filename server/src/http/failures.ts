import type { ErrorRequestHandler } from 'express'
import { describeFailure } from '../describe-failure.ts'
import type { Log } from '../log.ts'
import { refuse } from './answers.ts'

/** The end of every request that threw: one refusal, and a line without what was sent. */
export function failures(log: Log): ErrorRequestHandler {
  return (error: unknown, _request, response, _next) => {
    const status = statusOf(error)
    if (status >= 500) log.error({ failure: describeFailure(error) }, 'a request failed')
    if (response.headersSent) return void response.destroy()
    if (status >= 500) return refuse(response, 'try-again')
    refuse(response, status === 413 ? 'too-large' : 'malformed', status)
  }
}

const statusOf = (error: unknown): number => {
  const status = error instanceof Error && 'status' in error ? error.status : undefined
  return typeof status === 'number' && status >= 400 && status < 600 ? status : 500
}
