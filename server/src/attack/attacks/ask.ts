import { Wire } from '../hostile/wire.ts'
import type { World } from '../hostile/world.ts'

/** The head of a request. */
export const head = (start: string, headers: readonly string[]): string =>
  [start, 'Host: 127.0.0.1', 'Connection: close', ...headers, '\r\n'].join('\r\n')

/** Milliseconds after which nobody waits for an answer any more; slow bodies have longer ones. */
const PATIENCE = 2_000

/** Sends a request and waits for its end; the answer's body, if it is JSON, must be one of ours. */
export async function ask(world: World, request: string | Buffer): Promise<void> {
  const wire = new Wire(world.port)
  await wire.say(request)
  let late: NodeJS.Timeout | undefined
  await Promise.race([
    wire.ended,
    new Promise((done) => {
      late = setTimeout(done, PATIENCE)
    }),
  ])
  clearTimeout(late)
  const answered = wire.takeHead()
  // To HEAD there is no more than a head.
  if (answered?.includes('application/json') && wire.heard.length > 0)
    world.ledger.heard(readJson(wire.heard.toString('utf8')))
  wire.cut()
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text.slice(0, 100)
  }
}
