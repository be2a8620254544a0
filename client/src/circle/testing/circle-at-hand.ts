import type { Circle } from '@rondo/shared/circle/circle'
import { decideCircle } from '@rondo/shared/circle/decide-circle'
import { newCircle } from '@rondo/shared/circle/new-circle'
import { viewForCircle } from '@rondo/shared/circle/view-for-circle'
import { viewForCircleMember } from '@rondo/shared/circle/view-for-circle-member'
import type { CircleAsking, CircleSeeing } from '@rondo/shared/protocol/circle'
import { drawKey, drawSeat } from '@rondo/shared/seal/draw'
import { circleKeys, hashOf, memberOf } from '@rondo/shared/seal/keys'
import type { Moment } from '@rondo/shared/time'
import { onTestFinished } from 'vitest'
import { SealedWords } from '../../session/sealed-words.ts'
import { CircleClient, type CircleClientParts } from '../circle-client.ts'
import { sealedInvitation } from '../sealed-invitation.ts'

/** What becomes of a request on its way: it arrives, its answer is lost, or it never arrives. */
export type Way = 'through' | 'answer lost' | 'lost'

/** The real rules of a circle behind a `fetch` that loses what a test wants it to lose. */
export class CircleAtHand {
  readonly key = drawKey()
  readonly seat = drawSeat()
  /** Every command that arrived, with its number. */
  readonly arrived: { number: number; type: string }[] = []
  /** What becomes of the next requests of this path, in their order; afterwards all come through. */
  readonly ways: Record<string, Way[]> = { see: [], ask: [] }
  #circle: Circle
  readonly #waiting = new Set<() => void>()

  /** `others`: who is in it beside the first member. */
  constructor(...others: readonly string[]) {
    const keys = circleKeys(this.key)
    if (!keys) throw new Error('a drawn key is a key')
    const words = new SealedWords(keys)
    const member = memberOf(this.seat)
    const opening = {
      protocol: 0,
      circle: keys.circle,
      member,
      seat: hashOf(this.seat),
      invitation: sealedInvitation(words, drawKey()),
      name: words.seal('name', member, 'Ada'),
      purpose: words.seal('purpose', '', 'Listening'),
    }
    const fresh = newCircle(opening, 0 as Moment)
    const [first] = fresh.members
    const more = others.flatMap((name) => {
      const id = memberOf(drawSeat())
      return first ? { ...first, id, seat: hashOf(drawSeat()), name: words.seal('name', id, name) } : []
    })
    this.#circle = { ...fresh, members: [...fresh.members, ...more] }
  }

  get version(): number {
    return this.#circle.version
  }

  /** A browser of the first member, which looks from now on. */
  client(parts: Partial<CircleClientParts> = {}): CircleClient {
    const { key, seat } = this
    const plain = { server: 'https://rondo.test', key, member: memberOf(seat), seat, coming: null }
    const client = new CircleClient({ ...plain, fetch: this.fetch, ...parts })
    client.connect()
    onTestFinished(() => client.close())
    return client
  }

  readonly fetch: typeof fetch = async (url, init) => {
    const path = String(url).split('/').at(-1) ?? ''
    const body = JSON.parse(String(init?.body))
    const way = this.ways[path]?.shift() ?? 'through'
    if (way === 'lost') throw new TypeError('lost')
    const answer = path === 'see' ? await this.#see(body, init?.signal ?? null) : this.#ask(body)
    if (way === 'answer lost') throw new TypeError('lost')
    return Response.json(answer)
  }

  #isSeat({ member, seat }: CircleSeeing | CircleAsking): boolean {
    return this.#circle.members.some((one) => one.id === member && one.seat === hashOf(seat))
  }

  async #see(body: CircleSeeing, signal: AbortSignal | null): Promise<unknown> {
    while (this.#isSeat(body) && this.#circle.version <= body.after) {
      await new Promise<void>((resolve, reject) => {
        this.#waiting.add(resolve)
        signal?.addEventListener('abort', () => reject(new TypeError('aborted')))
      })
    }
    if (this.#circle.closed) return { refused: 'circle-closed' }
    if (!this.#isSeat(body)) return { refused: 'wrong-key' }
    const devices = this.#circle.members.find((one) => one.id === body.member)?.devices ?? []
    const lastCommand = devices.find(({ device }) => device === body.device)?.number ?? 0
    return { all: viewForCircle(this.#circle, 400), own: viewForCircleMember(this.#circle, body.member), lastCommand }
  }

  #ask(body: CircleAsking): unknown {
    this.arrived.push({ number: body.number, type: body.command.type })
    if (this.#circle.closed) return { refused: 'circle-closed' }
    if (!this.#isSeat(body)) return { refused: 'wrong-key' }
    const decision = decideCircle(this.#circle, body.command, { ...body, at: 1000 as Moment })
    if ('refused' in decision) return decision
    if ('repeated' in decision) return decision.repeated
    this.#circle = decision.accepted
    for (const wake of this.#waiting) wake()
    this.#waiting.clear()
    return { ok: true, version: decision.accepted.version }
  }
}
