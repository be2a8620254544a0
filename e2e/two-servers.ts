import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ServerProcess } from '../client/src/session/testing/server-process.ts'
import { RedisProcess } from '../server/src/testing/redis-process.ts'
import { OneAddress } from './one-address.ts'

/** Two servers over one Redis, behind one address. */
export class TwoServers {
  private constructor(
    readonly redis: RedisProcess,
    readonly servers: readonly [ServerProcess, ServerProcess],
    readonly address: OneAddress,
  ) {}

  static async start(environment: Readonly<Record<string, string>>): Promise<TwoServers> {
    const redis = await RedisProcess.start(await mkdtemp(join(tmpdir(), 'rondo-redis-')))
    const start = () => ServerProcess.start('built', { ...environment, REDIS_URL: redis.url })
    const servers = await Promise.all([start(), start()])
    return new TwoServers(redis, servers, await OneAddress.before(servers.map(({ port }) => port)))
  }

  get url(): string {
    return this.address.url
  }

  async remove(): Promise<void> {
    await this.address.close()
    await Promise.all(this.servers.map((server) => server.remove()))
    await this.redis.close()
    await rm(this.redis.directory, { recursive: true, force: true })
  }
}

/** How many people are in rooms by this server, as it tells its operator. */
export async function connectedTo(server: ServerProcess): Promise<number> {
  const told = await (await fetch(`${server.url}/metrics`)).text()
  return Number(/^rondo_connections\{place="inside"\} (\d+)$/m.exec(told)?.[1])
}
