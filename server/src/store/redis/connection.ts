import { setTimeout as delay } from 'node:timers/promises'
import { createClient, ErrorReply } from 'redis'
import { scripts } from './scripts.ts'

/** Milliseconds for which a question waits for Redis to be there again. */
const PATIENCE = 2_000
/** Milliseconds in which Redis must be there when a server starts. */
const START = 8_000
/** Milliseconds between two attempts, at most. */
const LONGEST_PAUSE = 250

const newClient = (url: string) =>
  createClient({
    url,
    scripts,
    // What is not sent at once fails at once: nothing is done later that nobody waits for any more.
    disableOfflineQueue: true,
    // A timer for every command would only end what was not sent, and that fails by itself.
    commandOptions: { timeout: 0 },
    socket: { connectTimeout: PATIENCE, reconnectStrategy: (tries) => Math.min(20 * 2 ** tries, LONGEST_PAUSE) },
    maintNotifications: 'disabled',
    disableClientInfo: true,
  })

type Client = ReturnType<typeof newClient>

/** Called as a connection comes and goes. */
export interface Listener {
  /** Both lines stand (again). */
  up(): void
  /** One was lost, or is not to be had. */
  down(): void
  /** A change was published. */
  hear(message: string): void
  /** Something was added to a board. */
  hearBoard(message: Buffer): void
  /** Another server sent something. The bytes are the listener's, to overwrite them. */
  receive(parcel: Buffer): void
}

/** The channels this server listens to. */
interface Channels {
  readonly changes: string
  /** What is added to boards. */
  readonly boards: string
  /** What the other servers send to this one. */
  readonly own: string
}

/** Redis could not be reached, or did not let us in. */
export class RedisOutOfReach extends Error {
  override readonly name = 'RedisOutOfReach'
  /** A code, without anything of the address. */
  readonly reason: string

  constructor(cause: unknown) {
    super('Redis is not to be reached', { cause })
    this.reason = reasonOf(cause)
  }
}

function reasonOf(cause: unknown): string {
  if (cause instanceof ErrorReply) return cause.message.split(' ', 1)[0] ?? ''
  const code = cause instanceof Error && 'code' in cause ? cause.code : null
  return typeof code === 'string' ? code : 'no answer'
}

/** Two lines to one Redis: one for questions and answers, one for what it publishes. */
export class Connection {
  readonly #url: string
  readonly #channels: Channels
  readonly #listener: Listener
  #client: Client
  #subscriber: Client
  #isSubscribed = false
  #isClosed = false
  #lastError: unknown

  constructor(url: string, channels: Channels, listener: Listener) {
    this.#url = url
    this.#channels = channels
    this.#listener = listener
    this.#client = this.#newLine()
    this.#subscriber = this.#newLine()
  }

  /** The line for questions. What is asked while it does not stand is refused at once. */
  get client(): Client {
    return this.#client
  }

  /** Whether this server is one of those to whom Redis publishes. */
  get isListening(): boolean {
    return this.#isSubscribed && this.#subscriber.isReady
  }

  /** Rejects when Redis was not to be reached within a few seconds. */
  async open(): Promise<void> {
    const lines = this.#connect().then(() => 'open')
    const late = delay(START, 'late', { ref: false })
    if ((await Promise.race([lines, late])) === 'open') return
    lines.catch(() => {})
    this.close()
    throw new RedisOutOfReach(this.#lastError)
  }

  /** Asks something that may be asked twice; for a while again when Redis is not there or still reads its file. */
  async ask<Answer>(question: (client: Client) => Promise<Answer>): Promise<Answer> {
    const end = performance.now() + PATIENCE
    for (;;) {
      try {
        return await question(this.#client)
      } catch (error) {
        if (this.#isClosed || performance.now() > end) throw error
      }
      await delay(LONGEST_PAUSE / 5)
    }
  }

  /** Two new lines: an answer is so late that these must be dead. */
  renew(): void {
    // A client that was closed and is opened again may take a late answer for that to another question.
    for (const client of [this.#client, this.#subscriber]) client.destroy()
    this.#listener.down()
    this.#client = this.#newLine()
    this.#subscriber = this.#newLine()
    this.#isSubscribed = false
    this.#connect().catch(() => {})
  }

  close(): void {
    this.#isClosed = true
    for (const client of [this.#client, this.#subscriber]) client.destroy()
  }

  #newLine(): Client {
    const line = newClient(this.#url)
    const isOurs = () => line === this.#client || line === this.#subscriber
    line.on('ready', () => {
      if (isOurs()) this.#lookWhetherUp()
    })
    line.on('error', (error: unknown) => {
      this.#lastError = error
      if (isOurs() && !this.#isClosed) this.#listener.down()
    })
    return line
  }

  /** From here on the lines come back by themselves, subscription included. */
  async #connect(): Promise<void> {
    const subscriber = this.#subscriber
    await Promise.all([this.#client.connect(), subscriber.connect()])
    await subscriber.subscribe(this.#channels.changes, (message) => this.#listener.hear(message))
    await subscriber.subscribe(this.#channels.boards, (message) => this.#listener.hearBoard(message), true)
    await subscriber.subscribe(this.#channels.own, (parcel) => this.#listener.receive(parcel), true)
    this.#isSubscribed = true
    this.#lookWhetherUp()
  }

  #lookWhetherUp(): void {
    if (this.#client.isReady && this.isListening) this.#listener.up()
  }
}
