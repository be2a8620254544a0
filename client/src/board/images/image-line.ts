import { type ImageId, type ImageRefusal, imageRefusals } from '@rondo/shared/board/image'
import { TICKET_SECONDS } from '@rondo/shared/board/messages'
import type { RoomId } from '@rondo/shared/ids'

/** Milliseconds for which a ticket is used again: less than it is good for. */
const FRESH = (TICKET_SECONDS - 10) * 1_000
/** Milliseconds after which an answer does not come any more. */
const PATIENCE = 60_000

export type NoImage = ImageRefusal | 'unreachable'

export interface ImageLineParts {
  /** The server’s address, as `https://…`. */
  readonly server: string
  readonly room: RoomId
  /** Null: the room is not to be reached just now. */
  readonly ticket: () => Promise<string | null>
}

/** Brings sealed pictures to the server, and gets them. */
export class ImageLine {
  readonly #parts: ImageLineParts
  #ticket: { readonly asked: Promise<string | null>; readonly at: number } | null = null

  constructor(parts: ImageLineParts) {
    this.#parts = parts
  }

  /** The same one can be brought again. Never rejects. */
  async put(id: ImageId, sealed: Uint8Array): Promise<'kept' | NoImage> {
    const answer = await this.#ask(id, {
      method: 'PUT',
      headers: { 'Content-Type': 'application/octet-stream' },
      body: Uint8Array.from(sealed),
    })
    return typeof answer === 'string' ? answer : 'kept'
  }

  /** Never rejects. */
  async get(id: ImageId): Promise<Uint8Array | NoImage> {
    const answer = await this.#ask(id, {})
    if (typeof answer === 'string') return answer
    return answer.arrayBuffer().then(
      (bytes) => new Uint8Array(bytes),
      () => 'unreachable',
    )
  }

  async #ask(id: ImageId, request: RequestInit): Promise<Response | NoImage> {
    const first = await this.#askOnce(id, request)
    // It was too long on its way.
    return first === 'old-ticket' ? this.#askOnce(id, request) : first
  }

  async #askOnce(id: ImageId, request: RequestInit): Promise<Response | NoImage> {
    try {
      const ticket = await this.#freshTicket()
      if (ticket === null) return 'unreachable'
      const { server, room } = this.#parts
      const answer = await fetch(`${server}/api/boards/${room}/images/${id}`, {
        ...request,
        headers: { ...request.headers, Authorization: `Bearer ${ticket}` },
        signal: AbortSignal.timeout(PATIENCE),
      })
      if (answer.ok) return answer
      const { refused } = (await answer.json()) as { refused?: unknown }
      if (refused === 'old-ticket') this.#ticket = null
      return imageRefusals.find((one) => one === refused) ?? 'unreachable'
    } catch {
      return 'unreachable'
    }
  }

  /** One for all that is asked within a while: a board may have many pictures. */
  async #freshTicket(): Promise<string | null> {
    if (!this.#ticket || performance.now() - this.#ticket.at > FRESH)
      this.#ticket = { asked: this.#parts.ticket().catch(() => null), at: performance.now() }
    const ticket = await this.#ticket.asked
    if (ticket === null) this.#ticket = null
    return ticket
  }
}
