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
const PREFIX = 4
const FILTER_BITS = 20

/** Finds marks in bytes, in whatever form they are written there. */
export class MarkFinder {
  /** By the first four bytes. */
  readonly #patterns = new Map<number, Pattern[]>()
  readonly #filter = new Uint8Array(1 << FILTER_BITS)

  /** `mark`: base64url, or any other text. */
  add(mark: string, owner: Owner): void {
    const [bytes, written] = [fromBase64url(mark), Buffer.from(mark, 'latin1')]
    const forms = [...(bytes ? formsOf(bytes) : []), ...formsOf(written)]
    for (const text of new Set([mark.slice(0, 2 * MOST_BYTES), ...forms])) this.#add(text, owner)
  }

  in(bytes: Buffer): readonly Sighting[] {
    const found: Sighting[] = []
    const last = bytes.length - PREFIX
    let prefix = bytes.length < PREFIX ? 0 : bytes.readUInt32BE(0)
    for (let at = 0; at <= last; at++) {
      if (at > 0) prefix = ((prefix << 8) | (bytes[at + PREFIX - 1] as number)) >>> 0
      if (this.#filter[placeOf(prefix)] === 0) continue
      for (const { text, owner } of this.#patterns.get(prefix) ?? []) {
        if (bytes.compare(text, 0, text.length, at, Math.min(at + text.length, bytes.length)) === 0) {
          found.push({ at, owner })
        }
      }
    }
    return found
  }

  #add(written: string, owner: Owner): void {
    const text = Buffer.from(written, 'latin1')
    if (text.length < 2 * PREFIX) return
    const prefix = text.readUInt32BE(0)
    const others = this.#patterns.get(prefix)
    if (others) others.push({ text, owner })
    else this.#patterns.set(prefix, [{ text, owner }])
    this.#filter[placeOf(prefix)] = 1
  }
}

const placeOf = (prefix: number): number => Math.imul(prefix, 0x9e3779b1) >>> (32 - FILTER_BITS)

/** As raw bytes, hex, base64 and base64url wherever these begin. What is not of one byte a character was read as UTF-8 and is lost. */
function formsOf(bytes: Uint8Array): readonly string[] {
  const short = Buffer.from(bytes)
  const whole = [short.toString('hex'), short.toString('latin1')]
  const forms = bytes.length < 12 ? whole : recognisable(bytes.subarray(0, MOST_BYTES))
  return forms.filter((form) => !/[^\0-\xff]/.test(form))
}
