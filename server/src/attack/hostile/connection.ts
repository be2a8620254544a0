import { randomBytes } from 'node:crypto'
import type { Ledger } from './ledger.ts'
import { frame, OPCODE, Wire } from './wire.ts'

/** Milliseconds in which every message must have its answer, on a busy machine too. */
const LONGEST_ANSWER = 30_000

export const socketUpgrade = (query = 'EIO=4&transport=websocket', extra: readonly string[] = []): string =>
  [
    `GET /socket.io/?${query} HTTP/1.1`,
    'Host: 127.0.0.1',
    'Connection: Upgrade',
    'Upgrade: websocket',
    'Sec-WebSocket-Version: 13',
    `Sec-WebSocket-Key: ${randomBytes(16).toString('base64')}`,
    ...extra,
    '\r\n',
  ].join('\r\n')

/** A Socket.IO connection in the wrong hands. It says what it likes, and looks at every answer. */
export class HostileConnection {
  /** Fulfils once it is let in, refused or closed. */
  readonly admitted: Promise<boolean>
  readonly wire: Wire
  /** Where the server says it stands. */
  at: 'nowhere' | 'door' | 'inside' = 'nowhere'
  lastAnswer: unknown = null
  readonly #ledger: Ledger
  readonly #greeting: string | null
  readonly #unanswered = new Set<number>()
  #settle: (isIn: boolean) => void = () => {}
  #looking: () => void = () => {}
  #isOpen = false
  #last = 0

  /** `greeting` is what it says as soon as the connection is open; null: nothing. */
  constructor(port: number, greeting: string | null, ledger: Ledger) {
    this.#ledger = ledger
    this.#greeting = greeting
    this.admitted = new Promise((resolve) => {
      this.#settle = resolve
    })
    this.wire = new Wire(port, () => this.#read())
    void this.wire.say(socketUpgrade())
    void this.wire.ended.then(() => this.#settle(false))
  }

  /** Sends a packet of Socket.IO, as text. */
  text(text: string): Promise<void> {
    return this.wire.say(frame(text))
  }

  /** Sends an event whose arguments are already written down; it must be answered. */
  event(written: string): Promise<void> {
    const id = ++this.#last
    this.#unanswered.add(id)
    return this.text(`42${id}${written}`)
  }

  /** Waits until everything was answered or the connection has ended. */
  async answered(): Promise<void> {
    await new Promise<void>((resolve) => {
      const late = setTimeout(() => {
        this.#ledger.wrong(`${this.#unanswered.size} messages were not answered`)
        resolve()
      }, LONGEST_ANSWER)
      this.#looking = () => {
        if (this.#unanswered.size > 0 && !this.wire.isEnded) return
        clearTimeout(late)
        resolve()
      }
      this.#looking()
    })
  }

  close(): void {
    this.wire.cut()
  }

  #read(): void {
    if (!this.#isOpen) {
      const head = this.wire.takeHead()
      this.#isOpen = head !== null
    }
    if (this.#isOpen) this.#frames()
    this.#looking()
  }

  #frames(): void {
    for (;;) {
      const data = this.wire.heard
      const short = (data[1] ?? 0) & 0x7f
      const head = short < 126 ? 2 : short === 126 ? 4 : 10
      if (data.length < head) return
      const length = short < 126 ? short : short === 126 ? data.readUInt16BE(2) : data.readUInt32BE(6)
      if (data.length < head + length) return
      const body = data.toString('utf8', head, head + length)
      this.wire.heard = data.subarray(head + length)
      const opcode = (data[0] ?? 0) & 0x0f
      if (opcode === OPCODE.text) this.#hear(body)
      // The server would now wait for the same from here; it gets nothing.
      else if (opcode === OPCODE.close && !this.wire.isEnded) this.wire.end()
    }
  }

  #hear(text: string): void {
    if (text === '2') void this.text('3')
    else if (text.startsWith('0') && this.#greeting !== null) void this.text(this.#greeting)
    else if (text.startsWith('40')) this.#settle(true)
    else if (text.startsWith('44')) this.#refuse(text)
    else if (text.startsWith('42["whole",')) this.at = text.startsWith('42["whole",{"at":"inside"') ? 'inside' : 'door'
    else if (text.startsWith('43')) this.#answer(text)
  }

  #refuse(text: string): void {
    const said = JSON.parse(text.slice(text.indexOf('{')))
    if (said.message !== 'Invalid namespace') this.#ledger.heard(said.data)
    this.#settle(false)
  }

  #answer(text: string): void {
    const from = text.indexOf('[')
    const id = Number(text.slice(2, from))
    // Frames recorded from others and sent again carry ids of their own.
    if (id <= this.#last && !this.#unanswered.delete(id)) this.#ledger.wrong('a message was answered twice')
    const [said, ...more] = JSON.parse(text.slice(from))
    if (more.length > 0) this.#ledger.wrong('an answer had more than one part')
    this.lastAnswer = said
    this.#ledger.heard(said)
  }
}
