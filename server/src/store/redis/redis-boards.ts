import type { RoomId } from '@rondo/shared/ids'
import { RESP_TYPES } from 'redis'
import type { Appended, BoardListener, BoardShelf, Updates } from '../board-shelf.ts'
import { packUpdates, unpackUpdates } from '../update-list.ts'
import { packBroadcast, unpackBroadcast } from './board-broadcast.ts'
import { keys } from './keys.ts'
import type { Ground } from './watching.ts'

interface Entry {
  /** Two numbers with a hyphen between, as Redis names what is in a stream. */
  readonly id: string
  readonly updates: Updates
}

/** Boards in Redis: one stream for each is the truth, and what is added to it is published to all servers. */
export class RedisBoards implements BoardShelf {
  readonly #ground: Ground
  readonly #watched = new Map<RoomId, Set<BoardListener>>()

  constructor(ground: Ground) {
    this.#ground = ground
  }

  async load(room: RoomId): Promise<Updates> {
    return (await this.#entriesOf(room)).flatMap(({ updates }) => updates)
  }

  append(room: RoomId, updates: Updates): Promise<Appended> {
    const { connection, server } = this.#ground
    const packed = packUpdates(updates)
    return connection.client.append(keys.rooms.thing(room), keys.rooms.board(room), {
      packed: Buffer.from(packed),
      broadcast: packBroadcast({ is: 'added', server, room }, packed),
      listening: connection.isListening,
    })
  }

  async compact(room: RoomId, merge: (updates: Updates) => Uint8Array): Promise<void> {
    const before = await this.#entriesOf(room)
    const last = before.at(-1)
    if (!last || before.length < 2) return
    // Two servers may do this at once: then what they made stands there twice, which comes to the same.
    const whole = Buffer.from(packUpdates([merge(before.flatMap(({ updates }) => updates))]))
    const { client } = this.#ground.connection
    await client.replace(keys.rooms.thing(room), keys.rooms.board(room), whole, behind(last.id))
  }

  say(room: RoomId, bytes: Uint8Array): void {
    const { connection, server } = this.#ground
    connection.client.publish(keys.boards, packBroadcast({ is: 'said', server, room }, bytes)).catch(() => {
      // Whoever said it says it again before long.
    })
  }

  watch(room: RoomId, listener: BoardListener): () => void {
    const all = this.#watched.get(room) ?? new Set()
    this.#watched.set(room, all.add(listener))
    return () => {
      all.delete(listener)
      if (all.size === 0) this.#watched.delete(room)
    }
  }

  /** What was published. Throws when it cannot be read. */
  hear(message: Buffer): void {
    const { is, server, room, bytes } = unpackBroadcast(message)
    // Our own come back to us, too, and most boards are open elsewhere.
    if (server === this.#ground.server || !this.#watched.has(room)) return
    if (is === 'added') this.#tell(room, unpackUpdates(bytes))
    else for (const { said } of this.#listenersOf(room)) said(bytes)
  }

  /** After a lost connection: some of what was published may have reached nobody here. */
  lookAtAll(): void {
    for (const room of this.#watched.keys()) {
      this.load(room).then(
        (updates) => this.#tell(room, updates),
        () => {
          // Redis is not there; as soon as it is, everything is looked at.
        },
      )
    }
  }

  #tell(room: RoomId, updates: Updates): void {
    if (updates.length > 0) for (const { added } of this.#listenersOf(room)) added(updates)
  }

  #listenersOf(room: RoomId): readonly BoardListener[] {
    return [...(this.#watched.get(room) ?? [])]
  }

  async #entriesOf(room: RoomId): Promise<readonly Entry[]> {
    const found = await this.#ground.connection.ask((client) =>
      client.withTypeMapping({ [RESP_TYPES.BLOB_STRING]: Buffer }).xRange(keys.rooms.board(room), '-', '+'),
    )
    return (found ?? []).map(({ id, message }) => ({
      id: id.toString(),
      updates: unpackUpdates(message.u ?? Buffer.alloc(0)),
    }))
  }
}

/** The name that would come right behind this one. */
function behind(id: string): string {
  const [time, place] = id.split('-')
  return `${time}-${Number(place) + 1}`
}
