import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Milliseconds of a minute of the sessions: a turn lasts a few seconds. */
const MINUTE = 4_000

export interface Memory {
  readonly rss: number
  /** What is in use after a thorough collection of garbage, buffers included. */
  readonly heap: number
}

/** The real server, built, in a process of its own, with a directory of its own. */
export class ServerProcess {
  readonly directory = mkdtempSync(join(tmpdir(), 'rondo-attack-'))
  port = 0
  /** All it has said, on both streams. */
  said = ''
  readonly #child: ChildProcess
  #asked = 0

  constructor(root: string, redisUrl: string | null) {
    const bench = join(root, 'bench/src/servers/probe.mjs')
    this.#child = fork(join(root, 'server/dist/main.js'), [], {
      execArgv: ['--expose-gc', '--import', bench],
      env: {
        PATH: process.env.PATH,
        NODE_ENV: 'production',
        PORT: '0',
        HOST: '127.0.0.1',
        DATA_DIR: this.directory,
        MINUTE_MS: String(MINUTE),
        // So that attackers may come from many addresses.
        TRUST_PROXY: 'on',
        ...(redisUrl === null ? {} : { REDIS_URL: redisUrl }),
      },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    })
    for (const stream of [this.#child.stdout, this.#child.stderr])
      stream?.on('data', (text) => {
        this.said += text
      })
  }

  get isAlive(): boolean {
    return this.#child.exitCode === null && this.#child.signalCode === null
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`
  }

  /** Fulfils when it listens. */
  async ready(): Promise<void> {
    for (;;) {
      const port = /http:\/\/127\.0\.0\.1:(\d+)/.exec(this.said)?.[1]
      this.port = Number(port ?? 0)
      if (port !== undefined) return
      if (!this.isAlive) throw new Error(`The server did not start: ${this.said}`)
      await Promise.race([once(this.#child.stdout ?? this.#child, 'data'), once(this.#child, 'exit')])
    }
  }

  /** What the server’s own measuring probe says. */
  memory(): Promise<Memory> {
    const id = ++this.#asked
    return new Promise((resolve, reject) => {
      const listen = (message: { id: number; answer: Memory }) => {
        if (message.id !== id) return
        this.#child.off('message', listen)
        this.#child.off('exit', ended)
        resolve(message.answer)
      }
      const ended = () => reject(new Error('The server ended'))
      this.#child.on('message', listen)
      this.#child.once('exit', ended)
      this.#child.send({ id, do: 'memory' })
    })
  }

  /** One of the figures at `/metrics`. */
  async figure(name: string): Promise<number> {
    const text = await (await fetch(`${this.url}/metrics`)).text()
    return Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(text)?.[1])
  }

  /** Lets it stop by itself; false: it had to be killed or failed. */
  async stop(): Promise<boolean> {
    if (this.isAlive) {
      const ended = once(this.#child, 'exit')
      this.#child.kill('SIGTERM')
      const late = setTimeout(() => this.#child.kill('SIGKILL'), 10_000)
      await ended
      clearTimeout(late)
    }
    return this.#child.exitCode === 0
  }

  forget(): void {
    this.#child.kill('SIGKILL')
    rmSync(this.directory, { recursive: true, force: true })
  }
}
