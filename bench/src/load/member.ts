import type { Dialect, Heard } from './dialect.ts'
import { Line } from './line.ts'

type Answered = (accepted: boolean, read: () => unknown) => void

interface Accepted {
  readonly version: number
}

const OK = Buffer.from('"ok":true')
const PONG = '3'

/** One connection of the load: sends commands, counts what comes, and looks into it only when asked to. */
export class Member {
  changes = 0
  own = 0
  /** Called with every message while it is set. */
  record: ((kind: Heard, text: string) => void) | null = null
  readonly #dialect: Dialect
  readonly #line: Line
  readonly #waiting: Answered[] = []
  #last = 0
  #commands = 0

  private constructor(dialect: Dialect, port: number, auth: object, isIn: () => void, isRefused: (why: Error) => void) {
    this.#dialect = dialect
    this.#line = new Line({
      port,
      path: dialect.path,
      opened: () => {
        if (dialect.greeting(auth) === null) isIn()
      },
      lost: () => {
        // Figures from a load that is not whole would be wrong: the process ends.
        throw new Error('A connection was lost')
      },
      hear: (buffer, from, to) => {
        const kind = dialect.heard(buffer, from)
        if (kind === 'change') this.changes++
        else if (kind === 'own') this.own++
        else if (kind === 'ping') this.#line.send(PONG)
        else if (kind === 'answer') this.#answered(buffer, from, to)
        else if (kind === 'open') this.#line.send(dialect.greeting(auth) ?? '')
        else if (kind === 'in') isIn()
        else if (kind === 'refused') isRefused(new Error(`Not let in: ${buffer.toString('utf8', from, to)}`))
        if (this.record) this.record(kind, buffer.toString('utf8', from, to))
      },
    })
  }

  /** Connects and waits until the server has let it in. */
  static connected(dialect: Dialect, port: number, auth: object): Promise<Member> {
    return new Promise((resolve, reject) => {
      const member: Member = new Member(dialect, port, auth, () => resolve(member), reject)
    })
  }

  /** Sends the next command; `answered` says whether it was accepted. */
  command(command: object, answered: Answered): void {
    this.say('command', { number: ++this.#commands, command }, answered)
  }

  say(event: string, message: object, answered: Answered): void {
    this.#waiting.push(answered)
    this.#line.send(this.#dialect.write(event, ++this.#last, message))
  }

  /** Rejects when it is refused. */
  asks(event: string, message: object): Promise<Accepted> {
    return new Promise((resolve, reject) =>
      this.say(event, message, (accepted, read) => {
        if (accepted) resolve(read() as Accepted)
        else reject(new Error(`${event} was refused: ${JSON.stringify(read())}`))
      }),
    )
  }

  commands(command: object): Promise<Accepted> {
    return this.asks('command', { number: ++this.#commands, command })
  }

  /** A ticket to the board of its room. */
  ticket(): Promise<string> {
    return new Promise((resolve) =>
      this.say('board', {}, (_, read) => resolve((read() as { readonly ticket: string }).ticket)),
    )
  }

  close(): void {
    this.#line.close()
  }

  #answered(buffer: Buffer, from: number, to: number): void {
    const read = () => this.#dialect.read(buffer.toString('utf8', from, to))
    this.#waiting.shift()?.(buffer.subarray(from, to).includes(OK), read)
  }
}
