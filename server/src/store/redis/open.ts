import { steadyClock } from '../../clock.ts'
import { type RedisSetting, RedisStore } from './redis-store.ts'

/** Opens the store in the Redis at `url`. Rejects when it is not to be reached. */
export async function openRedisStore(
  url: string,
  setting: Pick<RedisSetting, 'roomDays' | 'circleDays' | 'log'>,
): Promise<RedisStore> {
  const store = new RedisStore({ url, timer: steadyClock(), ...setting })
  await store.start()
  return store
}
