import type { RoomId } from '@rondo/shared/ids'
import type { Appended, BoardShelf, Updates } from '../board-shelf.ts'
import { packUpdates, unpackUpdates } from '../update-list.ts'
import type { Ground } from './embedded-shelf.ts'
import { keys } from './keys.ts'
import { wipe } from './wipe.ts'

/** So many digits a number has in a key: those of one board sort by them. */
const DIGITS = 12

/** Boards in files: each append is one value under the next number. What a room’s entry says holds for its board. */
export class EmbeddedBoards implements BoardShelf {
  readonly #ground: Ground
  readonly #stateOf: (room: RoomId) => 'kept' | 'burned' | 'unknown'
  /** The number of the next append, of each board that was used since the start. */
  readonly #next = new Map<RoomId, Promise<{ number: number }>>()
  #wiping: Promise<void> = Promise.resolve()

  constructor(ground: Ground, stateOf: (room: RoomId) => 'kept' | 'burned' | 'unknown') {
    this.#ground = ground
    this.#stateOf = stateOf
  }

  async load(room: RoomId): Promise<Updates> {
    const kept = await this.#entriesOf(room)
    return this.#stateOf(room) === 'kept' ? kept.flatMap(([, packed]) => unpackUpdates(packed)) : []
  }

  async append(room: RoomId, updates: Updates): Promise<Appended> {
    const next = await this.#nextOf(room)
    const state = this.#stateOf(room)
    if (state !== 'kept') return state
    await this.#ground.write([{ key: keyOf(room, next.number++), value: packUpdates(updates) }])
    return 'kept'
  }

  async compact(room: RoomId, merge: (updates: Updates) => Uint8Array): Promise<void> {
    const next = await this.#nextOf(room)
    const before = await this.#entriesOf(room)
    if (before.length < 2 || this.#stateOf(room) !== 'kept') return
    const whole = { key: keyOf(room, next.number++), value: packUpdates([merge(before.flatMap(unpacked))]) }
    await this.#ground.write([whole, ...before.map(([key]) => ({ key, value: null }))])
  }

  say(): void {}

  watch(): () => void {
    // Nobody else can draw on what is in this directory: there is nothing to tell.
    return () => {}
  }

  /** Their rooms are gone, and the pictures with them. */
  async remove(rooms: readonly RoomId[]): Promise<void> {
    const { database } = this.#ground
    const kept = await Promise.all(rooms.map((room) => database.keys(keys.boards.whole(room)).all()))
    const gone = new Map(rooms.map((room, place) => [room, kept[place] ?? []]))
    for (const room of rooms) this.#next.delete(room)
    const drawn = rooms.filter((room) => (gone.get(room) ?? []).length > 0)
    if (drawn.length === 0) return
    const keysOf = (room: RoomId) => gone.get(room) ?? []
    await this.#ground.write(drawn.flatMap(keysOf).map((key) => ({ key, value: null })))
    this.#wipe(drawn, keysOf)
  }

  /** Removes what a crash between a room and its board has left. */
  async removeOrphans(): Promise<void> {
    const rooms = new Set<RoomId>()
    for await (const key of this.#ground.database.keys(keys.boards.all)) rooms.add(keys.boards.idOf(key))
    await this.remove([...rooms].filter((room) => this.#stateOf(room) !== 'kept'))
  }

  /** Fulfils when the files hold nothing any more of what is gone. */
  wiped(): Promise<void> {
    return this.#wiping
  }

  #entriesOf(room: RoomId): Promise<[string, Uint8Array][]> {
    const { database } = this.#ground
    return database.iterator<string, Uint8Array>({ ...keys.boards.parts(room), valueEncoding: 'view' }).all()
  }

  #nextOf(room: RoomId): Promise<{ number: number }> {
    const known = this.#next.get(room)
    if (known) return known
    const found = this.#lastOf(room).then((number) => ({ number: number + 1 }))
    this.#next.set(room, found)
    found.catch(() => this.#next.delete(room))
    return found
  }

  async #lastOf(room: RoomId): Promise<number> {
    const { database } = this.#ground
    const [last] = await database.keys({ ...keys.boards.parts(room), reverse: true, limit: 1 }).all()
    return last === undefined ? 0 : Number(last.slice(-DIGITS))
  }

  #wipe(rooms: readonly RoomId[], keysOf: (room: RoomId) => readonly string[]): void {
    const { database } = this.#ground
    const isGone = (room: RoomId) => this.#stateOf(room) !== 'kept'
    const wiping = () => wipe(database, rooms, { keys: keys.boards, keysOf }, isGone)
    this.#wiping = this.#wiping.then(() => (database.status === 'open' ? wiping() : undefined)).catch(() => {})
  }
}

const keyOf = (room: RoomId, number: number) => keys.boards.part(room, String(number).padStart(DIGITS, '0'))

const unpacked = ([, packed]: [string, Uint8Array]): Updates => unpackUpdates(packed)
