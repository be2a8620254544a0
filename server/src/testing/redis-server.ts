import { onTestFinished } from 'vitest'
import { RedisProcess } from './redis-process.ts'
import { temporaryDirectory } from './temporary-directory.ts'

/** A Redis for one test; gone when the test is over. */
export async function redisServer(): Promise<RedisProcess> {
  const redis = await RedisProcess.start(await temporaryDirectory())
  onTestFinished(() => redis.close())
  return redis
}
