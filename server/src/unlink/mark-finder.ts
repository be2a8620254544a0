import { fromBase64url } from '@rondo/shared/seal/base64url'
import { recognisable } from '../testing/recognisable.ts'

/** Something that belongs to a member or a card of a ballot: by their places among the members, or the opened cards. */
export interface Owner {
  readonly ballot: number
  readonly is: 'member' | 'card'
  readonly index: number
}

/** Where something of somebody’s was seen. */
export interface Sighting {
  readonly at: number
  readonly owner: Owner
}

interface Pattern {
  readonly text: Buffer
  readonly owner: Owner
}

/** Of longer marks their beginning is looked for. */
const MOST_BYTES = 36
/** Of shorter ones something has them by chance. Fewer bytes than these begin thousands of numbers in a list. */
const PREFIX = 8
/** As many that few of the places at which nothing begins are looked up. */
const FILTER_BITS = 23

/** Finds marks in bytes, in whatever form they are written there. */
export class MarkFinder {
  /** By `hashOf` the first eight bytes. */
  readonly #patterns = new Map<number, Pattern[]>()
  /** A bit for the upper bits of each of these hashes. */
  readonly #filter = new Int32Array(1 << (FILTER_BITS - 5))

  /** `mark`: base64url, or any other text. */
  add(mark: string, owner: Owner): void {
    const [bytes, written] = [fromBase64url(mark), Buffer.from(mark, 'latin1')]
    const forms = [...(bytes ? formsOf(bytes) : []), ...formsOf(written)]
    for (const text of new Set([mark.slice(0, 2 * MOST_BYTES), ...forms])) this.#add(text, owner)
  }

  in(bytes: Buffer): readonly Sighting[] {
    const found: Sighting[] = []
    const last = bytes.length - PREFIX
    if (last < 0) return found
    // This runs for each byte of a process: what it needs is at hand.
    const filter = this.#filter
    let [first, second] = [bytes.readInt32BE(0), bytes.readInt32BE(4)]
    for (let at = 0; at <= last; at++) {
      const hash = hashOf(first, second)
      if ((filter[wordOf(hash)] as number) & bitOf(hash)) this.#compare(bytes, at, hash, found)
      first = (first << 8) | (second >>> 24)
      second = (second << 8) | (bytes[at + PREFIX] as number)
    }
    return found
  }

  #compare(bytes: Buffer, at: number, hash: number, found: Sighting[]): void {
    for (const { text, owner } of this.#patterns.get(hash) ?? []) {
      const end = Math.min(at + text.length, bytes.length)
      if (bytes.compare(text, 0, text.length, at, end) === 0) found.push({ at, owner })
    }
  }

  #add(written: string, owner: Owner): void {
    const text = Buffer.from(written, 'latin1')
    if (text.length < PREFIX) return
    const hash = hashOf(text.readInt32BE(0), text.readInt32BE(4))
    const others = this.#patterns.get(hash)
    if (others) others.push({ text, owner })
    else this.#patterns.set(hash, [{ text, owner }])
    const word = wordOf(hash)
    this.#filter[word] = (this.#filter[word] as number) | bitOf(hash)
  }
}

/** Its upper bits depend on all eight bytes. */
const hashOf = (first: number, second: number): number => Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)
const wordOf = (hash: number): number => hash >>> (32 - FILTER_BITS + 5)
const bitOf = (hash: number): number => 1 << (hash >>> (32 - FILTER_BITS))

/** As raw bytes, hex, base64 and base64url wherever these begin. What is not of one byte a character was read as UTF-8 and is lost. */
function formsOf(bytes: Uint8Array): readonly string[] {
  const short = Buffer.from(bytes)
  const whole = [short.toString('hex'), short.toString('latin1')]
  const forms = bytes.length < 12 ? whole : recognisable(bytes.subarray(0, MOST_BYTES))
  return forms.filter((form) => !/[^\0-\xff]/.test(form))
}
