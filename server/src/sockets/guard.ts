import { LIMITS } from '@rondo/shared/protocol/fields'
import type { Refusal } from '@rondo/shared/room/refusals'
import * as v from 'valibot'
import { describeFailure } from '../describe-failure.ts'
import type { Log } from '../log.ts'
import type { Metrics } from '../metrics/metrics.ts'
import type { Rates } from './rates.ts'

/** One kind of message: how often it may come, and what is done with it. */
export interface Route<Sender> {
  readonly rate: keyof Rates
  /** Answers through `answer`, or by what it returns. Null: the message has not the shape it must have. */
  receive(sender: Sender, raw: unknown, answer: (said: unknown) => void): Promise<unknown> | null
}

/** A route for messages of one shape. */
export function route<Sender, Message, Answer>(
  rate: keyof Rates,
  schema: v.GenericSchema<unknown, Message>,
  handle: (sender: Sender, message: Message, answer: (said: Answer) => void) => Promise<Answer>,
): Route<Sender> {
  return {
    rate,
    receive(sender, raw, answer) {
      const parsed = v.safeParse(schema, raw)
      return parsed.success ? handle(sender, parsed.output, answer) : null
    },
  }
}

/** The messages a connection may send, by name. A map: no name that every object has is among them. */
export type Routes<Sender> = ReadonlyMap<unknown, Route<Sender>>

type Refused = { readonly refused: Refusal }

/**
 * The one way in for every message: rate, schema, handler, exactly one answer.
 *
 * Never throws and never rejects. A listener that threw would end the process.
 */
export async function guard<Sender>(
  routes: Routes<Sender>,
  sender: Sender,
  rates: Rates,
  event: readonly unknown[],
  log: Log,
  metrics: Pick<Metrics, 'answered'>,
): Promise<void> {
  const [name, ...rest] = event
  const last = rest.at(-1)
  const acknowledge = typeof last === 'function' ? last : null
  const args = acknowledge ? rest.slice(0, -1) : rest
  let answered = false
  const answer = (said: unknown) => {
    if (answered) return
    answered = true
    metrics.answered(routes.has(name) ? String(name) : 'unknown', outcomeOf(said))
    acknowledge?.(said)
  }
  try {
    const route = routes.get(name)
    if (!rates[route?.rate ?? 'commands'].allows()) return answer({ refused: 'too-often' } satisfies Refused)
    const received = args.length === 1 ? route?.receive(sender, args[0], answer) : null
    if (!received) return answer({ refused: isTooLarge(args) ? 'too-large' : 'malformed' } satisfies Refused)
    answer(await received)
  } catch (error) {
    log.error({ failure: describeFailure(error) }, 'a message failed')
    try {
      answer({ refused: 'try-again' } satisfies Refused)
    } catch {
      // The connection is gone: there is nobody to answer.
    }
  }
}

const outcomeOf = (said: unknown): string =>
  typeof said === 'object' && said !== null && 'refused' in said ? String(said.refused) : 'ok'

/** Every valid message is far smaller, so only what was refused is measured. */
function isTooLarge(args: readonly unknown[]): boolean {
  try {
    return Buffer.byteLength(JSON.stringify(args)) > LIMITS.message
  } catch {
    // Nested deeper than can be written down again.
    return false
  }
}
