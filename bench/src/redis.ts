import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { type AddressInfo, connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A Redis that syncs before it answers, in a process of its own. */
export class Redis {
  readonly url: string
  readonly #process: ChildProcess
  readonly #folder: string

  private constructor(port: number, process: ChildProcess, folder: string) {
    this.url = `redis://127.0.0.1:${port}`
    this.#process = process
    this.#folder = folder
  }

  static async start(): Promise<Redis> {
    const port = await sparePort()
    const folder = mkdtempSync(join(tmpdir(), 'rondo-bench-redis-'))
    const kept = ['--appendonly', 'yes', '--appendfsync', 'always', '--save', '']
    const words = ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder, ...kept]
    const child = spawn(process.env.REDIS_SERVER ?? 'redis-server', words, { stdio: 'ignore' })
    while (!(await answers(port))) if (child.exitCode !== null) throw new Error('Redis did not start')
    return new Redis(port, child, folder)
  }

  async end(): Promise<void> {
    const ended = once(this.#process, 'exit')
    this.#process.kill('SIGKILL')
    await ended
    rmSync(this.#folder, { recursive: true, force: true })
  }
}

async function sparePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  await new Promise((done) => server.close(done))
  return port
}

const answers = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write('PING\r\n'))
    socket.once('data', (said) => {
      socket.destroy()
      resolve(said.toString().startsWith('+PONG'))
    })
    socket.once('error', () => setTimeout(() => resolve(false), 50))
  })
