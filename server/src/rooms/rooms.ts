import type { RoomId, ServerId } from '@rondo/shared/ids'
import type { Audience } from './audience.ts'
import { goneServers } from './gone-servers.ts'
import { leaseFrom } from './lease.ts'
import { LiveRoom } from './live-room.ts'
import type { RoomParts } from './room-parts.ts'

/** Milliseconds between two signs to every room that this process runs. */
const BEAT = 2_000

/** One holder's hold on a room; while there is one the room stays. */
export interface Hold<Seen extends Audience> {
  readonly live: LiveRoom<Seen>
  release(): void
}

interface Place<Seen extends Audience> {
  readonly loading: Promise<LiveRoom<Seen> | 'unknown' | 'burned'>
  live: LiveRoom<Seen> | null
  holds: number
}

/** The rooms on this server: each is loaded once for however many come at once, and let go when the last one leaves. */
export class Rooms<Seen extends Audience> {
  readonly #places = new Map<RoomId, Place<Seen>>()
  readonly #parts: RoomParts
  readonly #audienceFor: (id: RoomId) => Seen
  #stopping = false
  #stopBeat: () => void = () => {}

  constructor(parts: RoomParts, audienceFor: (id: RoomId) => Seen) {
    this.#parts = parts
    this.#audienceFor = audienceFor
    this.#beat()
  }

  /** Rejects when the store does not answer. Whoever gets a hold releases it, once. */
  async hold(id: RoomId): Promise<Hold<Seen> | 'unknown' | 'burned'> {
    if (this.#stopping) throw new Error('The server is stopping')
    const place = this.#places.get(id) ?? this.#enter(id)
    place.holds++
    try {
      const live = await place.loading
      if (typeof live !== 'string' && !live.gone) return this.#holdOn(id, place, live)
      this.#letGo(id, place)
      if (typeof live === 'string') return live
      return live.gone === 'room-burned' ? 'burned' : 'unknown'
    } catch (error) {
      this.#letGo(id, place)
      throw error
    }
  }

  /** Ends all timers once what was asked is done. From here on rooms stand as after a crash: whoever was here may return. */
  async stop(): Promise<void> {
    this.#stopping = true
    this.#stopBeat()
    const lives = this.open
    await Promise.all(lives.map((live) => live.settled()))
    for (const live of lives) live.close()
    this.#places.clear()
  }

  /** Those that are open. */
  get open(): readonly LiveRoom<Seen>[] {
    return [...this.#places.values()].flatMap((place) => place.live ?? [])
  }

  /** The server that runs them. */
  get server(): ServerId {
    return this.#parts.store.server
  }

  get isStopping(): boolean {
    return this.#stopping
  }

  #beat(): void {
    this.#stopBeat = this.#parts.clock.wait(BEAT, () => this.#beat())
    for (const { live } of this.#places.values()) live?.beat()
  }

  #enter(id: RoomId): Place<Seen> {
    const place: Place<Seen> = { loading: this.#load(id, () => this.#dropIfIdle(id, place)), live: null, holds: 0 }
    this.#places.set(id, place)
    place.loading.then(
      (live) => {
        if (typeof live !== 'string') place.live = live
      },
      () => {},
    )
    return place
  }

  async #load(id: RoomId, idle: () => void): Promise<LiveRoom<Seen> | 'unknown' | 'burned'> {
    const { store, clock } = this.#parts
    const room = await store.load(id)
    if (typeof room === 'string') return room
    const live = new LiveRoom(room, this.#parts, this.#audienceFor(id), idle)
    const servers = goneServers(room, store)
    if (servers.length > 0) {
      const answer = await live.ask({ type: 'servers.gone', servers, until: leaseFrom(clock.now()) }, null)
      if ('refused' in answer && answer.refused === 'try-again') {
        live.close()
        throw new Error('The room could not be told that its servers are gone')
      }
    }
    return live
  }

  #holdOn(id: RoomId, place: Place<Seen>, live: LiveRoom<Seen>): Hold<Seen> {
    let held = true
    const release = () => {
      if (!held) return
      held = false
      this.#letGo(id, place)
    }
    return { live, release }
  }

  #letGo(id: RoomId, place: Place<Seen>): void {
    place.holds--
    if (place.live) this.#dropIfIdle(id, place)
    else if (place.holds === 0 && this.#places.get(id) === place) this.#places.delete(id)
  }

  #dropIfIdle(id: RoomId, place: Place<Seen>): void {
    if (place.holds > 0 || !place.live?.isIdle || this.#places.get(id) !== place) return
    place.live.close()
    this.#places.delete(id)
  }
}
