import {
  type BoardItem,
  byHeight,
  type ItemChange,
  type ItemId,
  itemFrom,
  type NewItem,
} from '@rondo/shared/board/board-item'
import type { TemplateId } from '@rondo/shared/board/templates'
import { toBase64url } from '@rondo/shared/seal/base64url'
import { generateNKeysBetween } from 'fractional-indexing'
import { applyUpdate, Doc, UndoManager, Array as YArray, type YEvent, Map as YMap } from 'yjs'
import { templateUpdate } from './template-update.ts'

type Fields = YMap<unknown>

/** What one's own steps are known by: they can be undone. */
const STEP = Symbol('a step')
/** Making room for what a step will show: undoing it hides it again, and loses no word that others write into it. */
const ROOM = Symbol('room for items')

/** What a board holds, as everybody changes it: a Yjs document, its items as plain values, and one's own steps back and forth. */
export class BoardDocument {
  readonly doc: Doc
  readonly #items: YMap<Fields>
  readonly #steps: UndoManager
  readonly #seen = new Map<ItemId, BoardItem>()
  #sorted: readonly BoardItem[] = []
  readonly #listeners = new Set<(changed: ReadonlySet<ItemId>) => void>()

  constructor(doc = new Doc()) {
    this.doc = doc
    this.#items = doc.getMap('items')
    // A step is what happens between two calls of `step`, however long a hand is on its way.
    this.#steps = new UndoManager(this.#items, {
      trackedOrigins: new Set([STEP]),
      captureTimeout: Number.POSITIVE_INFINITY,
    })
    for (const id of this.#items.keys()) this.#read(id)
    this.#sorted = [...this.#seen.values()].sort(byHeight)
    this.#items.observeDeep(this.#observe)
  }

  /** Every item there is, by its id. */
  get items(): ReadonlyMap<ItemId, BoardItem> {
    return this.#seen
  }

  /** Whether nothing has ever been on it. */
  get isNew(): boolean {
    return this.#items.size === 0
  }

  /** Those that lie below first. */
  get sorted(): readonly BoardItem[] {
    return this.#sorted
  }

  /** Calls `listener` with what has changed, until the returned function is called. */
  watch(listener: (changed: ReadonlySet<ItemId>) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** The sealed updates of an item's words; null: there is no such item. */
  textOf(id: ItemId): YArray<Uint8Array> | null {
    const text = this.#items.get(id)?.get('text')
    return text instanceof YArray ? text : null
  }

  /** From here on what is done is one step, up to the next call. */
  step(): void {
    this.#steps.stopCapturing()
  }

  /** Puts these on top, in their order. */
  add(items: readonly NewItem[]): readonly ItemId[] {
    const orders = generateNKeysBetween(this.sorted.at(-1)?.order || null, null, items.length)
    const ids = items.map(({ id }) => id ?? drawItemId())
    this.doc.transact(() => {
      for (const [place, { id: _, kind, ink, image, ...fields }] of items.entries()) {
        const map: Fields = new YMap()
        map.set('kind', kind)
        if (ink) map.set('ink', ink)
        if (image) map.set('image', image)
        for (const [name, value] of Object.entries({ ...fields, order: orders[place] })) map.set(name, value)
        map.set('text', new YArray())
        map.set('gone', true)
        this.#items.set(ids[place] as ItemId, map)
      }
    }, ROOM)
    this.#change(ids, () => ({ gone: false }))
    return ids
  }

  /** [B29] Puts up what a template has, on an empty board; whoever does so at the same moment puts up the very same. */
  useTemplate(template: TemplateId): readonly ItemId[] {
    // Somebody was faster, and it has come already.
    if (this.#seen.size > 0) return []
    const { ids, update } = templateUpdate(template, (id) => this.#items.has(id))
    applyUpdate(this.doc, update, ROOM)
    this.#change(ids, () => ({ gone: false }))
    return ids
  }

  /** Changes each of these that is there. */
  change(ids: readonly ItemId[], changed: (item: BoardItem) => ItemChange): void {
    this.#change(ids, (id) => {
      const item = this.#seen.get(id)
      return item ? changed(item) : {}
    })
  }

  /** They are gone for everybody, and come back with an undo. */
  remove(ids: readonly ItemId[]): void {
    this.#change(ids, () => ({ gone: true }))
  }

  /** Brings these to the front, or to the back; they keep their order among themselves. */
  raise(ids: readonly ItemId[], to: 'front' | 'back'): void {
    const chosen = new Set(ids)
    const others = this.sorted.filter(({ id }) => !chosen.has(id))
    const moved = this.sorted.filter(({ id }) => chosen.has(id))
    const top = others.at(-1)?.order || null
    const bottom = others[0]?.order || null
    const orders =
      to === 'front' ? generateNKeysBetween(top, null, moved.length) : generateNKeysBetween(null, bottom, moved.length)
    const orderOf = new Map(moved.map(({ id }, place) => [id, orders[place] ?? '']))
    this.change([...orderOf.keys()], ({ id }) => ({ order: orderOf.get(id) ?? '' }))
  }

  get canUndo(): boolean {
    return this.#steps.canUndo()
  }

  get canRedo(): boolean {
    return this.#steps.canRedo()
  }

  /** Takes back one's own last step; nobody else's. False: there is none. */
  undo(): boolean {
    return this.#steps.undo() !== null
  }

  redo(): boolean {
    return this.#steps.redo() !== null
  }

  /** Items whose words are others after `run`. */
  writtenBy(run: () => void): ReadonlySet<ItemId> {
    const written = new Set<ItemId>()
    const hear = (events: YEvent<YMap<unknown>>[]) => {
      for (const { path, keys } of events) {
        if (path.length > 1) written.add(path[0] as ItemId)
        else if (path.length === 0) for (const id of keys.keys()) written.add(id as ItemId)
      }
    }
    this.#items.observeDeep(hear)
    run()
    this.#items.unobserveDeep(hear)
    return written
  }

  close(): void {
    this.#items.unobserveDeep(this.#observe)
    this.#steps.destroy()
  }

  #change(ids: readonly ItemId[], fieldsOf: (id: ItemId) => Readonly<Record<string, unknown>>): void {
    this.doc.transact(() => {
      for (const id of ids) {
        const map = this.#items.get(id)
        for (const [name, value] of map ? Object.entries(fieldsOf(id)) : []) map?.set(name, value)
      }
    }, STEP)
  }

  readonly #observe = (events: YEvent<YMap<unknown>>[]): void => {
    const changed = new Set<ItemId>()
    for (const { path, keys } of events) {
      // The words inside an item are nobody's business here.
      if (path.length > 1) continue
      if (path.length === 1) changed.add(path[0] as ItemId)
      else for (const id of keys.keys()) changed.add(id as ItemId)
    }
    let isSorted = true
    for (const id of changed) {
      const before = this.#seen.get(id)
      this.#read(id)
      isSorted = isSorted && before?.order === this.#seen.get(id)?.order
    }
    // Among thousands most changes leave everything where it was in the order.
    this.#sorted = isSorted
      ? this.#sorted.map((item) => (changed.has(item.id) ? (this.#seen.get(item.id) ?? item) : item))
      : [...this.#seen.values()].sort(byHeight)
    if (changed.size > 0) for (const listener of [...this.#listeners]) listener(changed)
  }

  #read(id: string): void {
    const map = this.#items.get(id)
    const item = map instanceof YMap ? itemFrom(id, (name) => map.get(name)) : null
    if (item) this.#seen.set(item.id, item)
    else this.#seen.delete(id as ItemId)
  }
}

/** For an item whose id must be known before it is on the board, as its ink is sealed for it. */
export const drawItemId = (): ItemId => toBase64url(crypto.getRandomValues(new Uint8Array(9))) as ItemId
