import { commandMessage, emptyMessage, joinMessage, type Probed } from '@rondo/shared/protocol/messages'
import type { Clock } from '../clock.ts'
import { type Route, type Routes, route } from './guard.ts'
import type { createRates } from './rates.ts'
import type { Visitor } from './visitor.ts'

/** Everything a connection may send. */
export function routesFor(visitor: Visitor, rates: ReturnType<typeof createRates>, clock: Clock): Routes {
  return new Map<string, Route>([
    ['command', route(rates.commands, commandMessage, (message, answer) => visitor.command(message, answer))],
    ['join', route(rates.commands, joinMessage, (message, answer) => visitor.join(message, answer))],
    ['again', route(rates.commands, emptyMessage, () => visitor.again())],
    ['probe', route(rates.probes, emptyMessage, async (): Promise<Probed> => ({ at: clock.now() }))],
  ])
}
