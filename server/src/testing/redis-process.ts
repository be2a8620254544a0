import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { createClient, ErrorReply } from 'redis'
import { keys } from '../store/redis/keys.ts'

const PROGRAM = process.env.REDIS_SERVER ?? 'redis-server'

/** Brings the end of every key nearer, and what servers take for the time further. */
const ELAPSE = `
for _, key in ipairs(redis.call('KEYS', '*')) do
  local left = redis.call('PTTL', key)
  if left >= 0 then redis.call('PEXPIRE', key, left - ARGV[1]) end
end
redis.call('INCRBY', KEYS[1], ARGV[1])`

/** A real Redis on a spare port, with its append-only file on `always`, and what a test may do to it. */
export class RedisProcess {
  readonly port: number
  readonly directory: string
  readonly #control
  #process: ChildProcess | null = null

  private constructor(port: number, directory: string) {
    this.port = port
    this.directory = directory
    this.#control = createClient({
      url: this.url,
      socket: { reconnectStrategy: 20 },
      commandOptions: { timeout: 0 },
    }).on('error', () => {})
  }

  /** Starts one that keeps its files in this directory. Throws one sentence that says how to get Redis, if there is none. */
  static async start(directory: string): Promise<RedisProcess> {
    ensureRedis()
    const redis = new RedisProcess(await sparePort(), directory)
    await redis.start()
    return redis
  }

  get url(): string {
    return `redis://127.0.0.1:${this.port}`
  }

  /** Fulfils when it answers. */
  async start(): Promise<void> {
    const words = ['--port', String(this.port), '--bind', '127.0.0.1', '--dir', this.directory]
    const kept = ['--appendonly', 'yes', '--appendfsync', 'always', '--save', '', '--rdbcompression', 'no']
    this.#process = spawn(PROGRAM, [...words, ...kept], { stdio: 'ignore' })
    if (!this.#control.isOpen) await this.#control.connect()
    await this.command('PING')
  }

  /** As when its machine loses power, but for the disk. */
  async kill(): Promise<void> {
    if (this.#process === null) return
    const ended = once(this.#process, 'exit')
    this.#process.kill('SIGKILL')
    await ended
    this.#process = null
  }

  /** It answers nobody from here on, until `resume`. */
  pause(): void {
    this.#process?.kill('SIGSTOP')
  }

  resume(): void {
    this.#process?.kill('SIGCONT')
  }

  /** Lets this much time go by for what a store keeps in it. */
  async elapse(milliseconds: number): Promise<void> {
    await this.command('EVAL', ELAPSE, '1', keys.shift, String(milliseconds))
  }

  /** Asks it something over a connection of its own; waits until it answers. */
  async command(...words: string[]): Promise<unknown> {
    for (;;) {
      try {
        return await this.#control.sendCommand(words)
      } catch (error) {
        // While it reads its file, or when it was killed meanwhile.
        if (error instanceof ErrorReply && !error.message.startsWith('LOADING')) throw error
      }
    }
  }

  async close(): Promise<void> {
    this.#control.destroy()
    await this.kill()
  }
}

function ensureRedis(): void {
  if (spawnSync(PROGRAM, ['--version'], { stdio: 'ignore' }).status === 0) return
  throw new Error('These tests need Redis, and none was found: sudo apt-get install redis-server, or set REDIS_SERVER.')
}

/** A port nobody listens on. */
async function sparePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return typeof address === 'object' && address ? address.port : 0
}
