import { setImmediate } from 'node:timers/promises'
import type { Room } from '@rondo/shared/room/room'
import { Dice } from './dice.ts'
import { Session } from './session.ts'
import { Violation } from './violation.ts'

/** What became of a session. */
export interface Played {
  readonly seed: number
  /** The rule that was broken, and how; null when all held. */
  readonly broken: { readonly rule: string; readonly how: string } | null
  /** The last things that happened. */
  readonly log: readonly string[]
  readonly versions: number
  /** How many things happened. */
  readonly events: number
  readonly phase: Room['phase']['is']
}

/** Plays one whole session; the same seed plays the same one. */
export async function playSession(seed: number): Promise<Played> {
  // Until it is over the process hears of nothing else.
  await setImmediate()
  const session = new Session(new Dice(seed))
  let broken: Played['broken'] = null
  try {
    await session.play()
  } catch (error) {
    broken =
      error instanceof Violation
        ? { rule: error.rule, how: error.message }
        : { rule: 'other', how: String(error instanceof Error ? error.stack : error) }
  }
  const { log, room, progress } = session.world
  return { seed, broken, log: log.lines, versions: room.version, events: progress.events, phase: room.phase.is }
}
