import { BOARD_LIMITS } from '@rondo/shared/board/board-limits'
import type { BoardFarewell } from '@rondo/shared/board/farewell'
import { createDecoder, readVarUint } from 'lib0/decoding'
import { type Doc, decodeUpdate, findIndexSS, type GC, getState, type ID, Item, Skip } from 'yjs'

/** The clock that comes next, by client. */
export type Reach = ReadonlyMap<number, number>

/** The board on which it is to be put. */
export interface Weighing {
  /** The clock that comes next of a client, with what was accepted and is on its way to be kept. */
  coming(client: number): number
  /** With everything kept in it. */
  doc(): Doc
}

/** An update that can be applied as a whole. */
export interface Weighed {
  /** How far the clients in it are known once it is applied. */
  readonly reach: Reach
  /** Those of whom something comes that was never accepted before. */
  readonly writers: readonly number[]
  /** Whether the document lacks any of it. */
  readonly isNews: boolean
  /** The names under which it puts something on the board. */
  readonly items: readonly string[]
}

type Struct = Item | GC | Skip
type Deletions = ReturnType<typeof decodeUpdate>['ds']

/**
 * [B9] Reads an update of unknown origin before anything of it is applied to this document, or says what is wrong with it.
 *
 * What it declares must be there; what it builds on must be kept, on its way to be kept, or in itself and before it.
 */
export function weighUpdate(update: Uint8Array, board: Weighing): Weighed | BoardFarewell {
  try {
    const declared = clientsDeclaredBy(update)
    if (declared === null) return 'malformed'
    const { structs, ds } = decodeUpdate(update)
    if (structs.length > BOARD_LIMITS.structs || declared > BOARD_LIMITS.clients) return 'too-large'
    const known = (client: number) => board.coming(client)
    const byClient = grouped(structs)
    // Of two runs of one client Yjs would apply the second alone, and of nothing it would find no end.
    if (byClient.size !== declared || structs.some(({ length }) => length === 0)) return 'malformed'
    const reach = reachOf(byClient, known)
    if (reach === null) return 'incomplete'
    if (!structs.every((struct) => goesOn(struct, known(struct.id.client), board))) return 'try-again'
    const after = (client: number) => reach.get(client) ?? known(client)
    // Of nothing Yjs would look for the place, and fail.
    if ([...ds.clients.values()].some((deleted) => deleted.some(({ len }) => len === 0))) return 'malformed'
    for (const [client, deleted] of ds.clients)
      if (deleted.some(({ clock, len }) => clock + len > after(client))) return 'incomplete'
    const writers = [...reach.keys()].filter((client) => after(client) > known(client))
    return { reach, writers, isNews: isNews(structs, ds, board), items: structs.flatMap(itemIn) }
  } catch {
    return 'malformed'
  }
}

/** How many clients it declares; null: there are more declarations in it than bytes. Reading makes no room in advance, applying does. */
function clientsDeclaredBy(update: Uint8Array): number | null {
  const decoder = createDecoder(update)
  const clients = readVarUint(decoder)
  return clients > update.length || (clients > 0 && readVarUint(decoder) > update.length) ? null : clients
}

function grouped(structs: readonly Struct[]): ReadonlyMap<number, readonly Struct[]> {
  const byClient = new Map<number, Struct[]>()
  for (const struct of structs) {
    const others = byClient.get(struct.id.client)
    if (others) others.push(struct)
    else byClient.set(struct.id.client, [struct])
  }
  return byClient
}

/** Null when there is no order in which everything finds what it builds on. */
function reachOf(byClient: ReadonlyMap<number, readonly Struct[]>, known: (client: number) => number): Reach | null {
  const reach = new Map<number, number>()
  const places = new Map<number, number>()
  /** By whom they wait for. */
  const waiting = new Map<number, number[]>()
  const ready = [...byClient.keys()]
  const isThere = (id: ID) => id.clock < (reach.get(id.client) ?? known(id.client))
  for (let client = ready.pop(); client !== undefined; client = ready.pop()) {
    const structs = byClient.get(client) ?? []
    const begun = places.get(client) ?? 0
    let place = begun
    for (let struct = structs[place]; struct; struct = structs[++place]) {
      const before = reach.get(client) ?? known(client)
      if (struct instanceof Skip || struct.id.clock > before) return null
      const missing = struct instanceof Item ? basesOf(struct).find((id) => !isThere(id)) : undefined
      if (missing) {
        waiting.set(missing.client, [...(waiting.get(missing.client) ?? []), client])
        break
      }
      reach.set(client, Math.max(before, struct.id.clock + struct.length))
    }
    places.set(client, place)
    if (place === begun) continue
    ready.push(...(waiting.get(client) ?? []))
    waiting.delete(client)
  }
  for (const [client, structs] of byClient) if (places.get(client) !== structs.length) return null
  return reach
}

/** Whether a struct of which a part is known goes on where that part can be found: Yjs would fail half-way. */
function goesOn(struct: Struct, known: number, board: Weighing): boolean {
  const { id, length } = struct
  const isInPart = id.clock < known && known < id.clock + length
  if (!isInPart || !(struct instanceof Item)) return true
  const { store } = board.doc()
  return getState(store, id.client) === known && store.clients.get(id.client)?.at(-1) instanceof Item
}

/** What stands beside an item, and what it lies in. */
function basesOf({ origin, rightOrigin, parent }: Item): readonly ID[] {
  const inside = parent !== null && typeof parent === 'object' && 'clock' in parent ? [parent as unknown as ID] : []
  return [origin, rightOrigin].flatMap((id) => id ?? []).concat(inside)
}

/** A browser that comes back tells of everything that was ever deleted. */
function isNews(structs: readonly Struct[], { clients }: Deletions, board: Weighing): boolean {
  if (structs.some(({ id, length }) => id.clock + length > board.coming(id.client))) return true
  const doc = board.doc()
  if (structs.some(({ id, length }) => id.clock + length > getState(doc.store, id.client))) return true
  return [...clients].some(([client, deleted]) => deleted.some(({ clock, len }) => !isGone(doc, client, clock, len)))
}

function isGone({ store }: Doc, client: number, clock: number, length: number): boolean {
  const end = clock + length
  if (end > getState(store, client)) return false
  const structs = store.clients.get(client) ?? []
  for (let place = findIndexSS(structs, clock); place < structs.length; place++) {
    const struct = structs[place]
    if (!struct || struct.id.clock >= end) break
    if (!struct.deleted) return false
  }
  return true
}

/** What overwrites something stands behind that, and names neither map nor key. */
function itemIn(struct: Struct): readonly string[] {
  if (!(struct instanceof Item)) return []
  return (struct.parent as unknown) === 'items' && struct.parentSub !== null ? [struct.parentSub] : []
}
