import { PROTOCOL } from '@rondo/shared/protocol/version'
import { type Refusal, refusals } from '@rondo/shared/room/refusals'

/** What was asked for, or why not; null: no server answered. */
export type Posted<Answer> = Answer | { readonly refused: Refusal } | null

/** Asks the server for something of a circle. */
export type CirclePost = <Answer>(path: string, body: object, signal: AbortSignal) => Promise<Posted<Answer>>

/** Asks by this `fetch`, with everything secret in the body. */
export const circlePost =
  (server: string, ask: typeof fetch): CirclePost =>
  async <Answer>(path: string, body: object, signal: AbortSignal) => {
    try {
      const answer = await ask(`${server}/api/circles${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ protocol: PROTOCOL, ...body }),
        credentials: 'omit',
        cache: 'no-store',
        signal,
      })
      const said = (await answer.json()) as { refused?: unknown }
      const refused = refusals.find((code) => code === said.refused)
      if (refused) return { refused }
      return answer.ok && said.refused === undefined ? (said as Answer) : null
    } catch {
      return null
    }
  }

export const isRefused = (answer: unknown): answer is { readonly refused: Refusal } =>
  typeof answer === 'object' && answer !== null && 'refused' in answer
