import type { ImageId } from '@rondo/shared/board/image'
import type { Guest } from './guest.ts'

type Answer = { readonly status: number; readonly said: unknown }

/** Brings pictures to a board, and gets them, as a browser does. */
export class ImageVisitor {
  readonly #at: string
  readonly #ticket: string

  constructor(port: number, room: string, ticket: string) {
    this.#at = `http://127.0.0.1:${port}/api/boards/${room}/images/`
    this.#ticket = ticket
  }

  static async come(guest: Guest, { port, id }: { readonly port: number; readonly id: string }): Promise<ImageVisitor> {
    return new ImageVisitor(port, id, await guest.ticket())
  }

  async put(id: ImageId | string, sealed: Uint8Array, headers: Record<string, string> = {}): Promise<Answer> {
    const answer = await fetch(this.#at + id, {
      method: 'PUT',
      headers: { Authorization: `Bearer ${this.#ticket}`, 'Content-Type': 'application/octet-stream', ...headers },
      body: Uint8Array.from(sealed),
    })
    return { status: answer.status, said: await answer.json() }
  }

  async get(id: ImageId | string, headers: Record<string, string> = {}): Promise<Answer & { headers: Headers }> {
    const answer = await fetch(this.#at + id, { headers: { Authorization: `Bearer ${this.#ticket}`, ...headers } })
    const said = answer.ok ? [...new Uint8Array(await answer.arrayBuffer())] : await answer.json()
    return { status: answer.status, said, headers: answer.headers }
  }
}
