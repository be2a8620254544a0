import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const SERVER = fileURLToPath(new URL('../../../../server/', import.meta.url))
/** What it says once it listens, with its port. */
const READY = /Open +http:\/\/localhost:(\d+)\n/

/** From its sources, so that nothing has to be built for a test; and as it is built for those who use it. */
const programs = {
  source: ['--import', 'tsx', join(SERVER, 'src/main.ts')],
  built: [join(SERVER, 'dist/main.js')],
} as const

/** A server as it runs in earnest: a process of its own, with a data folder of its own, which can be killed and started again where it was. */
export class ServerProcess {
  /** All that the process has said, on both streams. */
  said = ''
  /** A spare one, until it has listened on it for the first time. */
  port = 0
  #process: ChildProcess | null = null

  private constructor(
    private readonly program: keyof typeof programs,
    readonly dataDir: string,
    private readonly environment: Readonly<Record<string, string>>,
  ) {}

  /** Starts one on a spare port; `environment` is what it gets beside port and data folder. */
  static async start(
    program: keyof typeof programs,
    environment: Readonly<Record<string, string>> = {},
  ): Promise<ServerProcess> {
    const directory = await mkdtemp(join(tmpdir(), 'rondo-server-'))
    const server = new ServerProcess(program, directory, environment)
    await server.restart()
    return server
  }

  get url(): string {
    return `http://localhost:${this.port}`
  }

  get isRunning(): boolean {
    return this.#process !== null && this.#process.exitCode === null && this.#process.signalCode === null
  }

  /** Starts the process again on the same port and the same data; resolves once it says that it is ready. */
  async restart(): Promise<void> {
    const child = spawn(process.execPath, programs[this.program], {
      cwd: SERVER,
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
    const before = this.said.length
    let isReady = false
    await new Promise<void>((resolve, reject) => {
      const listen = (text: Buffer) => {
        this.said += text.toString()
        if (isReady) return
        const [, port] = READY.exec(this.said.slice(before)) ?? []
        if (port === undefined) return
        isReady = true
        this.port = Number(port)
        resolve()
      }
      child.stdout.on('data', listen)
      child.stderr.on('data', listen)
      child.once('error', reject)
      child.once('close', () => reject(new Error(`the server ended: ${this.said.slice(before)}`)))
    })
  }

  /** Ends the process as a power cut would. */
  async kill(): Promise<void> {
    const child = this.#process
    if (child === null || !this.isRunning) return
    child.kill('SIGKILL')
    await once(child, 'exit')
  }

  /** Ends the process and removes its data. */
  async remove(): Promise<void> {
    await this.kill()
    await rm(this.dataDir, { recursive: true, force: true })
  }
}
