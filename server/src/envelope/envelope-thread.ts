import { Worker } from 'node:worker_threads'
import type { Issued } from '@rondo/shared/envelope/tokens'
import type { BallotId, PublicKey } from '@rondo/shared/ids'
import { describeFailure } from '../describe-failure.ts'
import type { Log } from '../log.ts'
import { offHeap } from './off-heap.ts'
import type { Answered, Asked, Question } from './question.ts'

/** Node 20 runs no TypeScript in a thread: also from the sources, the thread is what was built last. */
const FILE = new URL(
  import.meta.url.endsWith('.ts') ? '../../dist/envelope-worker.js' : './envelope-worker.js',
  import.meta.url,
)

interface Waiting {
  resolve(answer: never): void
  reject(why: Error): void
}

/**
 * All mathematics of the envelopes, in one thread beside the main one, which it never stops. It starts with the first question, and
 * keeps the process alive only while it is asked something. When it dies, what was asked is rejected, and the next question starts
 * another one.
 */
export class EnvelopeThread {
  readonly #secret: Uint8Array
  readonly #log: Pick<Log, 'error'>
  /** What the worker of this moment was asked; empty without one. */
  readonly #waiting = new Map<number, Waiting>()
  #worker: Worker | null = null
  #last = 0
  #isStopped = false

  /** `secret`: the store's 32 bytes. */
  constructor(secret: Uint8Array, log: Pick<Log, 'error'>) {
    // A view of a larger buffer would be cloned for the thread with all that is around it.
    this.#secret = new Uint8Array(secret)
    this.#log = log
  }

  /** Starts the thread, so that who asks first does not wait for it. */
  warm(): void {
    if (!this.#isStopped) this.#running()
  }

  publicKeyOf(ballot: BallotId): Promise<PublicKey> {
    return this.#ask({ type: 'public-key', ballot })
  }

  /** Null when one of the blinded elements is none. */
  issue(ballot: BallotId, blinded: readonly string[]): Promise<Issued | null> {
    return this.#ask({ type: 'issue', ballot, blinded })
  }

  /** Whether the token is genuine. What is given is copied, and stays the caller's to wipe. */
  check(ballot: BallotId, input: Uint8Array, output: Uint8Array): Promise<boolean> {
    const question = { type: 'check', ballot, input: offHeap(input), output: offHeap(output) } as const
    return this.#ask(question, [question.input.buffer, question.output.buffer])
  }

  /** Rejects what is still asked, and whatever is asked afterwards. */
  async stop(): Promise<void> {
    this.#isStopped = true
    const worker = this.#worker
    this.#lose(new Error('The envelopes’ thread was stopped'))
    await worker?.terminate()
  }

  #ask<Answer>(question: Question, transfer: readonly ArrayBuffer[] = []): Promise<Answer> {
    return new Promise((resolve, reject) => {
      if (this.#isStopped) return reject(new Error('The envelopes’ thread was stopped'))
      const asked: Asked = { id: ++this.#last, question }
      const worker = this.#running()
      this.#waiting.set(asked.id, { resolve, reject })
      worker.ref()
      worker.postMessage(asked, transfer)
    })
  }

  #running(): Worker {
    if (this.#worker) return this.#worker
    // What Node was told for the main thread (a profile, a module loaded first) is not meant for this one.
    const worker = new Worker(FILE, { name: 'envelopes', workerData: this.#secret, execArgv: [] })
    worker.on('message', ({ id, answer }: Answered) => {
      this.#waiting.get(id)?.resolve(answer as never)
      this.#waiting.delete(id)
      if (this.#waiting.size === 0) worker.unref()
    })
    worker.once('error', (error) => this.#died(worker, error))
    worker.once('exit', (code) => this.#died(worker, new Error(`The envelopes’ thread ended with ${code}`)))
    worker.unref()
    this.#worker = worker
    return worker
  }

  /** An error is followed by an exit, when another worker may be at work already. */
  #died(worker: Worker, why: Error): void {
    if (this.#worker !== worker) return
    this.#log.error({ failure: describeFailure(why) }, 'the envelopes’ thread ended')
    this.#lose(why)
  }

  #lose(why: Error): void {
    this.#worker = null
    const waiting = [...this.#waiting.values()]
    this.#waiting.clear()
    for (const { reject } of waiting) reject(why)
  }
}
