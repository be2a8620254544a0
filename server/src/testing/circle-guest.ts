import type { CircleCommand } from '@rondo/shared/circle/commands'
import type { CircleForDoor } from '@rondo/shared/circle/view'
import type { MemberId } from '@rondo/shared/ids'
import type { CircleSeeingAnswer, CircleSeen } from '@rondo/shared/protocol/circle'
import { PROTOCOL } from '@rondo/shared/protocol/version'
import type { Answer } from '@rondo/shared/room/answer'
import type { Refusal } from '@rondo/shared/room/refusals'
import { drawDevice, drawSeat } from '@rondo/shared/seal/draw'
import { type CircleKeys, hashOf, memberOf } from '@rondo/shared/seal/keys'
import { type Place, seal } from '@rondo/shared/seal/seal'

interface Knowing {
  readonly port: number
  readonly keys: CircleKeys
  readonly seat?: string
  readonly member?: MemberId
}

/** A program that speaks to a circle as a member's browser does. */
export class CircleGuest {
  readonly keys: CircleKeys
  readonly seat: string
  readonly member: MemberId
  readonly device = drawDevice()
  /** Every answer that came, as text. */
  readonly heard: string[] = []
  port: number
  #number = 0

  constructor({ port, keys, seat = drawSeat(), member = memberOf(seat) }: Knowing) {
    this.port = port
    this.keys = keys
    this.seat = seat
    this.member = member
  }

  /** The same member with another device, or another secret. */
  another(seat = this.seat): CircleGuest {
    return new CircleGuest({ port: this.port, keys: this.keys, seat, member: this.member })
  }

  get identity() {
    return { protocol: PROTOCOL, circle: this.keys.circle, member: this.member, seat: this.seat }
  }

  seal(field: Place['field'], text: string, item = '') {
    return seal(this.keys.words, { room: this.keys.circle, field, item }, text)
  }

  /** Asks for `path` below the circles' address. */
  async post(path: string, body: unknown, sent: RequestInit = {}): Promise<unknown> {
    const response = await fetch(`http://127.0.0.1:${this.port}/api/circles${path}`, {
      method: 'POST',
      body: typeof body === 'string' ? body : JSON.stringify(body),
      ...sent,
      headers: { 'Content-Type': 'application/json', ...sent.headers },
    })
    const text = await response.text()
    this.heard.push(text)
    return JSON.parse(text)
  }

  see(after = 0, gone?: AbortSignal): Promise<CircleSeeingAnswer> {
    const sent = gone ? { signal: gone } : {}
    return this.post('/see', { ...this.identity, device: this.device, after }, sent) as Promise<CircleSeeingAnswer>
  }

  /** What it sees now. */
  async sees(): Promise<CircleSeen> {
    const seen = await this.see()
    if (!('all' in seen)) throw new Error(`not shown: ${JSON.stringify(seen)}`)
    return seen
  }

  /** Sends a command, under the next number unless one is given. */
  ask(command: CircleCommand, number = ++this.#number): Promise<Answer> {
    return this.post('/ask', { ...this.identity, device: this.device, number, command }) as Promise<Answer>
  }

  knock(invitation: string): Promise<CircleForDoor | { refused: Refusal }> {
    const body = { protocol: PROTOCOL, circle: this.keys.circle, invitation }
    return this.post('/door', body) as Promise<CircleForDoor | { refused: Refusal }>
  }

  join(invitation: string, name = 'Somebody', agreement: number | null = null): Promise<Answer> {
    const { protocol, circle, member } = this.identity
    const named = this.seal('name', name, member)
    const body = { protocol, circle, invitation, member, seat: hashOf(this.seat), name: named, agreement }
    return this.post('/join', body) as Promise<Answer>
  }
}
