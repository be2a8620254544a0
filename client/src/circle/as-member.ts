import type { CircleId, DeviceId, MemberId } from '@rondo/shared/ids'
import type { Refusal } from '@rondo/shared/room/refusals'
import { type CirclePost, circlePost, isRefused, type Posted } from './circle-post.ts'
import type { SeatOnDevice } from './circles-on-device.ts'

/** Refused in this way, the seat’s secret may be one that was replaced; or whoever asks has left. */
export const SHUT_OUT: ReadonlySet<Refusal> = new Set(['wrong-key', 'not-a-member'])

/** Who asks, and how. */
interface AsMemberParts extends SeatOnDevice {
  readonly server: string
  readonly fetch: typeof fetch
  readonly circle: CircleId
  readonly member: MemberId
  readonly device: DeviceId
  /** Remembers the seat’s secrets. */
  readonly keepSeat: (seat: SeatOnDevice) => void
}

/** Asks the server as the member one is, with the secrets of one’s seat. */
export class AsMember {
  readonly #parts: AsMemberParts
  readonly #post: CirclePost
  #held: SeatOnDevice

  constructor(parts: AsMemberParts) {
    this.#parts = parts
    this.#post = circlePost(parts.server, parts.fetch)
    this.#held = { seat: parts.seat, coming: parts.coming }
  }

  /** The secret of one's own seat. */
  get seat(): string {
    return this.#held.seat
  }

  /** [G8] This secret is asked for: both are kept until it is known which one holds, as whoever lost the only one could never come back. */
  await(coming: string): void {
    this.#hold({ seat: this.seat, coming })
  }

  /** [G8] This is the secret that holds. */
  use(seat: string): void {
    if (this.seat !== seat) this.#hold({ seat, coming: null })
  }

  /** A secret that was replaced, perhaps by a command whose answer was lost, makes room for the one that was asked for. `limit` in milliseconds. */
  async request<Said>(path: string, body: object, limit: number, stop: AbortController): Promise<Posted<Said>> {
    const timer = setTimeout(() => stop.abort(), limit)
    const ask = () => {
      const { circle, member, device } = this.#parts
      return this.#post<Said>(path, { circle, member, seat: this.seat, device, ...body }, stop.signal)
    }
    const { seat } = this
    let answer = await ask()
    if (isRefused(answer) && SHUT_OUT.has(answer.refused)) {
      // Not as it was when it was asked: the secret may have been replaced while news was waited for.
      const { coming } = this.#held
      if (coming !== null && this.seat === seat) this.use(coming)
      // Another question may have found it out meanwhile.
      if (this.seat !== seat) answer = await ask()
    }
    clearTimeout(timer)
    return answer
  }

  #hold(held: SeatOnDevice): void {
    this.#held = held
    this.#parts.keepSeat(held)
  }
}
