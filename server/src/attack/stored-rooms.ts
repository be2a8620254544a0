import type { Room } from '@rondo/shared/room/room'
import { systemClock } from '../clock.ts'
import { createLog } from '../log.ts'
import { openEmbeddedStore } from '../store/embedded/open.ts'
import { openRedisStore } from '../store/redis/open.ts'
import type { Circle } from './honest/circle.ts'

const ROOM_DAYS = 30
const CIRCLE_DAYS = 400

/** The rooms of the circles as they are kept, in their order. */
export async function storedRooms(
  directory: string,
  redisUrl: string | null,
  circles: readonly Circle[],
): Promise<readonly (Room | null)[]> {
  const store =
    redisUrl === null
      ? await openEmbeddedStore(`${directory}`, { clock: systemClock(), roomDays: ROOM_DAYS, circleDays: CIRCLE_DAYS })
      : await openRedisStore(redisUrl, { roomDays: ROOM_DAYS, circleDays: CIRCLE_DAYS, log: createLog('silent') })
  try {
    const loaded = await Promise.all(circles.map(({ keys }) => store.load(keys.room)))
    return loaded.map((room) => (typeof room === 'string' ? null : room))
  } finally {
    await store.close()
  }
}
