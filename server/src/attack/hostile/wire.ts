import { connect, type Socket } from 'node:net'

/** Kinds of WebSocket frames (RFC 6455, section 5.2). */
export const OPCODE = { more: 0, text: 1, binary: 2, close: 8, ping: 9, pong: 10 } as const

export interface FrameSetting {
  readonly opcode?: number
  /** The first byte's upper half: the last part of a message, and reserved bits. */
  readonly flags?: number
  readonly masked?: boolean
  /** Says another length than it has. */
  readonly length?: bigint
}

const MASK = Buffer.from([0x12, 0x34, 0x56, 0x78])
const HEAD_END = Buffer.from('\r\n\r\n')

/** One WebSocket frame as a client would send it, or as none should. */
export function frame(payload: string | Buffer, setting: FrameSetting = {}): Buffer {
  const { opcode = OPCODE.text, flags = 0x80, masked = true } = setting
  const body = Buffer.from(payload as string)
  const length = setting.length ?? BigInt(body.length)
  const mask = masked ? 0x80 : 0
  const first = flags | opcode
  if (masked) for (let at = 0; at < body.length; at++) body[at] = (body[at] ?? 0) ^ (MASK[at & 3] ?? 0)
  const wide = Buffer.alloc(8)
  wide.writeBigUInt64BE(length)
  const head =
    length < 126n
      ? [first, mask | Number(length)]
      : length < 65_536n
        ? [first, mask | 126, ...wide.subarray(6)]
        : [first, mask | 127, ...wide]
  return Buffer.concat([Buffer.from(head), ...(masked ? [MASK] : []), body])
}

/** A plain connection: says exactly what it is told, and hears what comes. */
export class Wire {
  /** Fulfils when the server has nothing more to say. */
  readonly ended: Promise<void>
  isEnded = false
  /** To be called when the server has said goodbye in another way than by ending the connection. */
  end: () => void = () => {}
  /** What has come so far and was not taken yet. */
  heard: Buffer = Buffer.alloc(0)
  readonly #socket: Socket

  constructor(port: number, hears: () => void = () => {}) {
    this.#socket = connect({ host: '127.0.0.1', port, noDelay: true, allowHalfOpen: true })
    this.#socket.on('data', (data) => {
      this.heard = this.heard.length === 0 ? data : Buffer.concat([this.heard, data])
      hears()
    })
    this.#socket.on('error', () => {})
    this.ended = new Promise((resolve) => {
      this.end = () => {
        this.isEnded = true
        resolve()
        hears()
      }
      // Whoever means ill does not close its side because the server closed its own.
      this.#socket.once('end', this.end)
      this.#socket.once('close', this.end)
    })
  }

  /** Fulfils when it has left this process, or never will. */
  say(bytes: string | Buffer): Promise<void> {
    if (this.#socket.destroyed) return Promise.resolve()
    return new Promise((resolve) => void this.#socket.write(bytes, () => resolve()))
  }

  /** Takes everything before the end of a head; null: it has not come yet. */
  takeHead(): string | null {
    const end = this.heard.indexOf(HEAD_END)
    if (end < 0) return null
    const head = this.heard.toString('latin1', 0, end)
    this.heard = this.heard.subarray(end + HEAD_END.length)
    return head
  }

  /** Reads nothing any more. */
  deafen(): void {
    this.#socket.pause()
  }

  /** Whether nothing can be said any more either. */
  get isCut(): boolean {
    return this.#socket.destroyed
  }

  cut(): void {
    this.#socket.destroy()
  }
}
