import { randomBytes } from 'node:crypto'
import { connect, type Socket } from 'node:net'

/** Where in `buffer` the text of one message stands; to be read at once, for the buffer is used again. */
type Hear = (buffer: Buffer, from: number, to: number) => void

export interface LineSetting {
  readonly port: number
  readonly path: string
  readonly opened: () => void
  readonly hear: Hear
  /** The same for what is no text. */
  readonly hearBytes?: Hear
  /** The connection has ended without having been closed from here. */
  readonly lost: () => void
}

/** All lines read into the same memory, one after another. */
const INTO = Buffer.allocUnsafe(256 * 1024)
const TEXT = 1
const BINARY = 2
const CLOSE = 8
const PING = 9
const PONG = 10
const HEAD_END = Buffer.from('\r\n\r\n')

/** A WebSocket that does as little as a client can (RFC 6455), so that the load is lighter than what it measures. */
export class Line {
  readonly #setting: LineSetting
  readonly #socket: Socket
  readonly #mask = randomBytes(4)
  #isOpen = false
  #isClosing = false
  /** The beginning of something whose end has not come yet. */
  #rest: Buffer | null = null

  constructor(setting: LineSetting) {
    this.#setting = setting
    const callback = (count: number) => {
      this.#read(INTO, count)
      return true
    }
    const { port, path } = setting
    this.#socket = connect({ host: '127.0.0.1', port, noDelay: true, onread: { buffer: INTO, callback } })
    this.#socket.write(upgrade(port, path))
    this.#socket.on('error', () => {})
    this.#socket.on('close', () => {
      if (!this.#isClosing) setting.lost()
    })
  }

  send(text: string): void {
    this.#write(TEXT, Buffer.from(text))
  }

  sendBytes(body: Uint8Array): void {
    this.#write(BINARY, body)
  }

  close(): void {
    this.#isClosing = true
    this.#socket.destroy()
  }

  #write(kind: number, body: Uint8Array): void {
    const wide = body.length > 125
    const frame = Buffer.allocUnsafe(body.length + (wide ? 8 : 6))
    frame[0] = 0x80 | kind
    frame[1] = 0x80 | (wide ? 126 : body.length)
    if (wide) frame.writeUInt16BE(body.length, 2)
    const start = wide ? 8 : 6
    this.#mask.copy(frame, start - 4)
    for (let at = 0; at < body.length; at++) frame[start + at] = (body[at] ?? 0) ^ (this.#mask[at & 3] ?? 0)
    this.#socket.write(frame)
  }

  #read(buffer: Buffer, count: number): void {
    const rest = this.#rest
    const data = rest ? Buffer.concat([rest, buffer.subarray(0, count)]) : buffer
    const end = rest ? data.length : count
    const read = this.#isOpen ? this.#frames(data, 0, end) : this.#head(data, end)
    this.#rest = read < end ? Buffer.from(data.subarray(read, end)) : null
  }

  #head(data: Buffer, end: number): number {
    const at = data.subarray(0, end).indexOf(HEAD_END)
    if (at < 0) return 0
    const status = data.toString('latin1', 9, 12)
    if (status !== '101') throw new Error(`The upgrade was answered with ${status}`)
    this.#isOpen = true
    this.#setting.opened()
    return this.#frames(data, at + HEAD_END.length, end)
  }

  /** Reads all frames that are complete and tells how far it came. */
  #frames(data: Buffer, start: number, end: number): number {
    let at = start
    while (end - at >= 2) {
      const short = data[at + 1] ?? 0
      const head = short < 126 ? 2 : short === 126 ? 4 : 10
      if (end - at < head) break
      const length = short < 126 ? short : short === 126 ? data.readUInt16BE(at + 2) : data.readUInt32BE(at + 6)
      if (end - at < head + length) break
      const kind = (data[at] ?? 0) & 0x0f
      if (kind === TEXT) this.#setting.hear(data, at + head, at + head + length)
      else if (kind === BINARY) this.#setting.hearBytes?.(data, at + head, at + head + length)
      else if (kind === PING) this.#write(PONG, data.subarray(at + head, at + head + length))
      else if (kind === CLOSE) this.#socket.end()
      at += head + length
    }
    return at
  }
}

const upgrade = (port: number, path: string): string =>
  [
    `GET ${path} HTTP/1.1`,
    `Host: 127.0.0.1:${port}`,
    'Connection: Upgrade',
    'Upgrade: websocket',
    'Sec-WebSocket-Version: 13',
    `Sec-WebSocket-Key: ${randomBytes(16).toString('base64')}`,
    '\r\n',
  ].join('\r\n')
