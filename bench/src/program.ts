import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'

export interface ProgramSetting {
  readonly file: string
  readonly words?: readonly string[]
  /** Words for Node itself. */
  readonly node?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
}

/** Milliseconds a program has to end after it was asked to. */
const LONGEST_END = 10_000

/** Another process, which is asked for things and answers. */
export class Program {
  readonly #child: ChildProcess
  readonly #waiting = new Map<number, { resolve: (answer: never) => void; reject: (why: Error) => void }>()
  #last = 0
  #said = ''

  constructor({ file, words = [], node = [], env = {} }: ProgramSetting) {
    this.#child = fork(file, words, {
      execArgv: [...node],
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    })
    this.#child.stdout?.on('data', (text) => {
      this.#said += text
    })
    this.#child.on('message', (message: { id: number; answer?: unknown; failed?: string }) => {
      const waiting = this.#waiting.get(message.id)
      this.#waiting.delete(message.id)
      if (message.failed === undefined) waiting?.resolve(message.answer as never)
      else waiting?.reject(new Error(message.failed))
    })
    this.#child.once('exit', (code) => {
      for (const { reject } of this.#waiting.values()) reject(new Error(`${file} ended with ${code}`))
      this.#waiting.clear()
    })
  }

  ask<Answer>(what: object): Promise<Answer> {
    const id = ++this.#last
    return new Promise<Answer>((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject })
      this.#child.send({ id, ...what })
    })
  }

  /** Waits until what it prints matches. */
  async says(pattern: RegExp): Promise<RegExpExecArray> {
    for (;;) {
      const found = pattern.exec(this.#said)
      if (found) return found
      if (this.#child.exitCode !== null) throw new Error(`It ended and said only: ${this.#said}`)
      await Promise.race([once(this.#child.stdout ?? this.#child, 'data'), once(this.#child, 'exit')])
    }
  }

  async end(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return
    const ended = once(this.#child, 'exit')
    this.#child.kill('SIGTERM')
    const timer = setTimeout(() => this.#child.kill('SIGKILL'), LONGEST_END)
    await ended
    clearTimeout(timer)
  }
}

/** Answers what `Program.ask` asks, by the name in `do`. */
export function answerQuestions(answers: Readonly<Record<string, (message: never) => unknown>>): void {
  process.on('message', async (message: { id: number; do: string }) => {
    try {
      process.send?.({ id: message.id, answer: await answers[message.do]?.(message as never) })
    } catch (error) {
      process.send?.({ id: message.id, failed: String(error instanceof Error ? error.stack : error) })
    }
  })
  process.on('disconnect', () => process.exit(0))
}
