import type { ServerToClient } from '@rondo/shared/protocol/messages'

type Event = keyof ServerToClient
type Said<Name extends Event> = Parameters<ServerToClient[Name]>[0]

/** Socket.IO's type of a packet that is an event, and Engine.IO's of one that carries a message. */
const EVENT = '2'
const MESSAGE = '4'

/** One message for any number of connections, written down once. */
export class Broadcast<Name extends Event = Event> {
  readonly event: Name
  readonly said: Said<Name>
  #packet: string | null = null
  #frame: Buffer | null = null

  constructor(event: Name, said: Said<Name>) {
    this.event = event
    this.said = said
  }

  /** As Engine.IO takes it. */
  get packet(): string {
    this.#packet ??= EVENT + JSON.stringify([this.event, this.said])
    return this.#packet
  }

  /** As it goes over the wire: one WebSocket frame. */
  get frame(): Buffer {
    this.#frame ??= textFrame(MESSAGE + this.packet)
    return this.#frame
  }
}

/** A whole text message as servers send it, without a mask: RFC 6455, section 5.2. */
function textFrame(text: string): Buffer {
  const length = Buffer.byteLength(text)
  const head = length < 126 ? 2 : length < 65_536 ? 4 : 10
  const frame = Buffer.allocUnsafe(head + length)
  frame[0] = 0x81
  if (head === 2) frame[1] = length
  else if (head === 4) {
    frame[1] = 126
    frame.writeUInt16BE(length, 2)
  } else {
    frame[1] = 127
    frame.writeBigUInt64BE(BigInt(length), 2)
  }
  frame.write(text, head)
  return frame
}
