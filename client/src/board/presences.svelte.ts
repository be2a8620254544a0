import type { ItemId, Pair } from '@rondo/shared/board/board-item'
import { BOARD_LIMITS } from '@rondo/shared/board/board-limits'
import { BOARD_MESSAGES } from '@rondo/shared/board/messages'
import type { MemberId, SealedText } from '@rondo/shared/ids'
import { createDecoder, readVarString, readVarUint, readVarUint8Array } from 'lib0/decoding'
import { createEncoder, toUint8Array, writeVarString, writeVarUint, writeVarUint8Array } from 'lib0/encoding'
import type { SealedWords } from '../session/sealed-words.ts'
import type { Area } from './camera.ts'

/** Where somebody is on the board, and what they do there. */
export interface Here {
  /** Of their pointer, in board pixels; null: it is elsewhere. */
  readonly at: Pair | null
  readonly selected: readonly ItemId[]
  /** The note they are writing in. */
  readonly writing: ItemId | null
  /** The end of a laser’s trail, newest last. */
  readonly laser: readonly Pair[]
  /** What they see. */
  readonly view: Area | null
  /** Counts how often they asked everyone to come. */
  readonly calls: number
  readonly deed: Deed
}

/** What somebody last did to all of a board, and how often they did such a thing. */
export interface Deed {
  readonly is: 'cleared' | 'back' | 'begun'
  readonly count: number
}

export interface SeenHere extends Here {
  readonly client: number
  readonly member: MemberId
}

/** Milliseconds between two messages, at least; and at most, so that nobody is taken to be gone. */
const PAUSE = 50
const RENEW = 15_000

/** [B8] Who is at the board and where, sealed. */
export class Presences {
  /** The others, by the client id of their document. */
  others = $state.raw<ReadonlyMap<number, SeenHere>>(new Map())
  readonly #client: number
  readonly #words: SealedWords
  readonly #say: (message: Uint8Array) => void
  #clock = 0
  #own: Here | null = null
  #timer: ReturnType<typeof setTimeout> | undefined
  readonly #renewing: ReturnType<typeof setInterval>
  #isDue = true

  constructor(client: number, words: SealedWords, say: (message: Uint8Array) => void) {
    this.#client = client
    this.#words = words
    this.#say = say
    this.#renewing = setInterval(() => this.#send(), RENEW)
  }

  /** Tells where one is; of many moves the last one within a twentieth of a second. */
  tell(here: Here): void {
    this.#own = here
    if (!this.#isDue) return
    this.#isDue = false
    this.#send()
    this.#timer = setTimeout(() => {
      this.#isDue = true
      if (this.#own !== here && this.#own) this.tell(this.#own)
    }, PAUSE)
  }

  /** The body of a message about others. */
  hear(message: Uint8Array): void {
    const decoder = createDecoder(readVarUint8Array(createDecoder(message)))
    const others = new Map(this.others)
    for (let left = readVarUint(decoder); left > 0; left--) {
      const client = readVarUint(decoder)
      readVarUint(decoder)
      const seen = this.#read(client, readVarString(decoder))
      if (seen) others.set(client, seen)
      else others.delete(client)
    }
    others.delete(this.#client)
    this.others = others
  }

  /** The line is back: those who are there tell it anew. */
  renew(): void {
    this.others = new Map()
    this.#send()
  }

  close(): void {
    clearTimeout(this.#timer)
    clearInterval(this.#renewing)
  }

  #send(): void {
    if (!this.#own) return
    const sealed = this.#words.seal('here', '', JSON.stringify(this.#own))
    if (sealed.length <= BOARD_LIMITS.presence - 2)
      this.#say(messageOf(this.#client, ++this.#clock, JSON.stringify(sealed)))
  }

  #read(client: number, state: string): SeenHere | null {
    try {
      const said = JSON.parse(state) as { member: MemberId; sealed: SealedText } | null
      const opened = said && this.#words.openOnce('here', '', said.sealed)
      return said && opened ? { ...(JSON.parse(opened) as Here), client, member: said.member } : null
    } catch {
      return null
    }
  }
}

function messageOf(client: number, clock: number, state: string): Uint8Array {
  const body = createEncoder()
  writeVarUint(body, 1)
  writeVarUint(body, client)
  writeVarUint(body, clock)
  writeVarString(body, state)
  const encoder = createEncoder()
  writeVarUint(encoder, BOARD_MESSAGES.presence)
  writeVarUint8Array(encoder, toUint8Array(body))
  return toUint8Array(encoder)
}
