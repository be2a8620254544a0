import { fromBase64url, toBase64url } from '@rondo/shared/seal/base64url'
import {
  applyUpdate,
  type Doc,
  decodeStateVector,
  encodeStateAsUpdate,
  encodeStateVector,
  getState,
  mergeUpdates,
  parseUpdateMeta,
} from 'yjs'
import type { Memory } from '../session/ports.ts'
import { putByName } from '../session/put-by-name.ts'

/** Milliseconds after which what is still not kept is put by. */
const AFTER = 1_000
/** Bytes: a tab has room for little more. */
const MOST = 1024 * 1024

/** [B72] What was drawn here and is not kept yet, put by in this tab so that it outlasts a reload: sealed as it is in the document. */
export class PutBy {
  readonly #memory: Memory
  readonly #name: string
  /** Before what is put by: whose it is. */
  readonly #mine: string
  readonly #doc: Doc
  /** What a page before this one has put by, until it is in the document. */
  #before: Uint8Array | null
  /** Of each client whose drawing is on its way from here: the clock from which on. */
  #from: ReadonlyMap<number, number> = new Map()
  #isThere: boolean
  #timer: ReturnType<typeof setTimeout> | undefined

  /** `memory`: of this tab; `member`: who draws. Nothing is brought that somebody else has put by. */
  constructor(memory: Memory, room: string, member: string, doc: Doc) {
    this.#memory = memory
    this.#name = putByName(room)
    this.#mine = `${member} `
    this.#doc = doc
    const there = memory.get(this.#name)
    this.#isThere = there !== null
    this.#before = there?.startsWith(this.#mine) ? fromBase64url(there.slice(this.#mine.length)) : null
  }

  /** The document is in step: what a page before this one has put by comes into it. */
  bring(): void {
    const before = this.#before
    this.#before = null
    if (!before) return
    try {
      this.#from = new Map([...this.#from, ...parseUpdateMeta(before).from])
      applyUpdate(this.#doc, before)
    } catch {
      this.drop()
    }
  }

  /** Everything that was drawn here is kept. */
  kept(): void {
    if (this.#before) return
    this.#from = new Map([[this.#doc.clientID, getState(this.#doc.store, this.#doc.clientID)]])
    this.drop()
  }

  /** Something is not. */
  later(): void {
    this.#timer ??= setTimeout(() => this.now(), AFTER)
  }

  now(): void {
    this.stop()
    const known = decodeStateVector(encodeStateVector(this.#doc))
    for (const [client, clock] of [[this.#doc.clientID, 0] as const, ...this.#from]) known.set(client, clock)
    const update = encodeStateAsUpdate(this.#doc, encodeStateVector(known))
    const all = this.#before ? mergeUpdates([this.#before, update]) : update
    if (all.length > MOST) return
    this.#isThere = true
    this.#memory.set(this.#name, this.#mine + toBase64url(all))
  }

  /** There is nothing any more that could be brought. */
  drop(): void {
    this.stop()
    if (this.#isThere) this.#memory.remove(this.#name)
    this.#isThere = false
    this.#before = null
  }

  stop(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
  }
}
