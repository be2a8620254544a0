import type { ServerToClient } from '@rondo/shared/protocol/messages'
import { emptyFrame } from './frame.ts'

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

function textFrame(text: string): Buffer {
  const { frame, head } = emptyFrame('text', Buffer.byteLength(text))
  frame.write(text, head)
  return frame
}
