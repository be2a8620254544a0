import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Order } from './subject-files.ts'

type Said = { readonly port: number; readonly now: number } | { readonly done: number }

/** A server of its own process and directory, whose time stands until it is moved. */
export class SubjectProcess {
  readonly directory = mkdtempSync(join(tmpdir(), 'rondo-unlink-'))
  port = 0
  /** Its clock. */
  now = 0
  readonly #child: ChildProcess
  readonly #waiting = new Map<number, () => void>()
  #last = 0

  constructor(program: string) {
    this.#child = fork(program, [this.directory], { execArgv: [], env: { PATH: process.env.PATH } })
    this.#child.on('message', (said: Said) => {
      if ('port' in said) return
      this.#waiting.get(said.done)?.()
      this.#waiting.delete(said.done)
    })
  }

  get pid(): number {
    return this.#child.pid ?? 0
  }

  /** Fulfils when it listens. */
  async ready(): Promise<void> {
    const ended = once(this.#child, 'exit').then(() => Promise.reject(new Error('The server did not start')))
    const [said] = (await Promise.race([once(this.#child, 'message'), ended])) as [{ port: number; now: number }]
    ended.catch(() => {})
    this.port = said.port
    this.now = said.now
  }

  /** Lets its clock go on to this moment, with all that is due by then. */
  async moveTo(moment: number): Promise<void> {
    if (moment <= this.now) return
    const milliseconds = moment - this.now
    this.now = moment
    await this.#order({ do: 'move', milliseconds })
  }

  /** Has it write down its heap. */
  snapshot(): Promise<void> {
    return this.#order({ do: 'snapshot' })
  }

  /** Ends it, and removes its directory. */
  async end(): Promise<void> {
    if (this.#child.exitCode === null) {
      const ended = once(this.#child, 'exit')
      this.#child.kill('SIGKILL')
      await ended
    }
    rmSync(this.directory, { recursive: true, force: true, maxRetries: 3 })
  }

  #order(order: { do: 'move'; milliseconds: number } | { do: 'snapshot' }): Promise<void> {
    return new Promise((done, failed) => {
      const id = ++this.#last
      this.#waiting.set(id, done)
      this.#child.send({ ...order, id } satisfies Order, (error) => error && failed(error))
    })
  }
}
