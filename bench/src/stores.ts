import { Redis } from './redis.ts'

/** A store that a server under measurement uses. */
export interface StoreUsed {
  /** What is put behind the name of a figure. */
  readonly suffix: string
  readonly env: Readonly<Record<string, string>>
}

const EMBEDDED: StoreUsed = { suffix: '', env: {} }

/** Runs with both stores or, where there is no Redis, with the embedded one. */
export async function withStores<Result>(
  hasRedis: boolean,
  run: (stores: readonly StoreUsed[]) => Promise<Result>,
): Promise<Result> {
  if (!hasRedis) return run([EMBEDDED])
  const redis = await Redis.start()
  try {
    return await run([EMBEDDED, { suffix: ', Redis', env: { REDIS_URL: redis.url } }])
  } finally {
    await redis.end()
  }
}
