import { present } from '@rondo/shared/room/members'
import { after, type Duration } from '@rondo/shared/time'
import { demand } from './violation.ts'
import type { World } from './world.ts'

/** How often, and in how many milliseconds each time, somebody tries to end a pause. */
const TRIES = 40
const BETWEEN = 5_000

/** [X7] A session in which nobody does anything any more comes to its end. */
export async function leaveAlone(world: World, minute: Duration): Promise<void> {
  const { members, progress, time } = world
  if (world.isOver || world.room.phase.is !== 'live' || present(world.room).length === 0) return
  for (let tries = 0; tries < TRIES && isPaused(world); tries++) {
    for (const member of members) member.letGoOn()
    await progress.run(BETWEEN)
  }
  demand(!isPaused(world), 'X7', () => 'nobody can end the pause')
  await progress.runUntil(after(time.now(), 24 * 60 * minute), () => world.isOver)
  demand(world.isOver, 'X7', () => `left alone for a day: ${JSON.stringify(world.room.phase)}`)
}

const isPaused = ({ room }: World): boolean => room.phase.is === 'live' && room.phase.paused !== null
