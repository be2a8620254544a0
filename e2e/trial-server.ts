import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const PROGRAM = fileURLToPath(new URL('../server/dist/main.js', import.meta.url))
const READY_WITHIN = 10_000

async function sparePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  if (address === null || typeof address === 'string') throw new Error('no port was to be had')
  return address.port
}

/** The built server as a process of its own, with a data folder of its own, which can be killed and started again. */
export class TrialServer {
  /** All that the process has said, on both streams. */
  said = ''
  readonly url: string
  #process: ChildProcess | null = null

  private constructor(
    readonly port: number,
    readonly dataDir: string,
    private readonly environment: Record<string, string>,
  ) {
    this.url = `http://localhost:${port}`
  }

  static async start(environment: Record<string, string> = {}): Promise<TrialServer> {
    const dataDir = await mkdtemp(join(tmpdir(), 'rondo-story-'))
    const server = new TrialServer(await sparePort(), dataDir, environment)
    await server.restart()
    return server
  }

  /** Starts the process again on the same port and the same data; resolves once it can serve. */
  async restart(): Promise<void> {
    const child = spawn(process.execPath, [PROGRAM], {
      env: {
        ...process.env,
        NODE_ENV: 'production',
        LOG_LEVEL: 'debug',
        PORT: String(this.port),
        DATA_DIR: this.dataDir,
        ...this.environment,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    this.#process = child
    const listen = (text: Buffer) => {
      this.said += text.toString()
    }
    child.stdout?.on('data', listen)
    child.stderr?.on('data', listen)
    const until = performance.now() + READY_WITHIN
    while (!(await this.#serves())) {
      if (child.exitCode !== null || performance.now() > until)
        throw new Error(`the server did not start: ${this.said}`)
    }
  }

  async #serves(): Promise<boolean> {
    try {
      return (await fetch(`${this.url}/healthz`)).ok
    } catch {
      return false
    }
  }

  /** Ends the process as a power cut would. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL')
  }

  /** Ends the process politely and gives its exit code. */
  async stop(): Promise<number | null> {
    return this.#end('SIGTERM')
  }

  async #end(signal: NodeJS.Signals): Promise<number | null> {
    const child = this.#process
    if (child === null) return null
    this.#process = null
    if (child.exitCode !== null || child.signalCode !== null) return child.exitCode
    child.kill(signal)
    await once(child, 'exit')
    return child.exitCode
  }

  /** Ends the process and removes its data. */
  async remove(): Promise<void> {
    await this.kill()
    await rm(this.dataDir, { recursive: true, force: true })
  }
}
