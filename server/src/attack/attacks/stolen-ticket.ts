import type { Known } from '../honest/circle.ts'
import { HostileConnection } from '../hostile/connection.ts'
import type { World } from '../hostile/world.ts'
import { authFor } from './messages.ts'

/** A ticket of somebody whose seat fell into the wrong hands. */
export async function stolenTicket(world: World, circle: Known): Promise<string> {
  const connection = new HostileConnection(world.port, authFor(circle, circle.seat), world.ledger)
  if (await connection.admitted) {
    await connection.event('["board",{}]')
    await connection.answered()
  }
  world.hold(connection.wire)
  const said = connection.lastAnswer as { readonly ticket?: string } | null
  return said?.ticket ?? ''
}
