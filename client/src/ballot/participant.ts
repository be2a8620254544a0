import { drawTokens } from '@rondo/shared/envelope/draw-tokens'
import { packEnvelope } from '@rondo/shared/envelope/envelope'
import { finishTokens } from '@rondo/shared/envelope/finish-tokens'
import { writeBlank, writeNumbers } from '@rondo/shared/envelope/letter'
import type { Token } from '@rondo/shared/envelope/tokens'
import type { BallotSeen } from '@rondo/shared/room/view'
import { fromBase64url, toBase64url } from '@rondo/shared/seal/base64url'
import type { Memory } from '../session/ports.ts'
import type { RoomClient } from '../session/room-client.ts'
import { type BallotKept, BallotMemory } from './ballot-memory.ts'
import { postEnvelope } from './post-envelope.ts'

/** How it stands with one’s own part in the running ballot. */
export type Part =
  /** There is none, or one came after it had opened. */
  | 'none'
  /** The tokens are on their way. */
  | 'coming'
  | 'ready'
  /** Another device of this seat takes part. */
  | 'elsewhere'
  /** The proof did not hold: nothing may be handed in with such tokens. */
  | 'unsafe'
  | 'handing'
  | 'handed'

export interface ParticipantParts {
  readonly client: RoomClient
  /** Of the device: survives a reload. */
  readonly memory: Memory
  /** Numbers in [0, 1). */
  readonly random: () => number
  /** Called whenever one’s part or draft is another. */
  readonly changed: () => void
}

/** Real milliseconds kept free at the end of a window, and between two attempts. */
const MARGIN = 1_000
const RETRY = 400

/** Takes part in the ballots of a room for one seat: tokens, draft, and handing in when all do. */
export class Participant {
  readonly #parts: ParticipantParts
  readonly #memory: BallotMemory
  #stopWatching: () => void = () => {}
  readonly #timers = new Set<ReturnType<typeof setTimeout>>()
  #part: Part = 'none'
  /** The window whose envelopes are being handed in. */
  #window = ''
  #isAsking = false
  #isForgotten = false

  constructor(parts: ParticipantParts) {
    this.#parts = parts
    this.#memory = new BallotMemory(parts.memory, parts.client.keys.room)
  }

  /** Takes part from here on, until `close`. */
  start(): void {
    this.#stopWatching = this.#parts.client.watch(() => this.#look())
    this.#look()
  }

  get part(): Part {
    return this.#part
  }

  /** One’s answers in the running ballot; empty: none yet. */
  get draft(): readonly number[] {
    return this.#kept?.draft ?? []
  }

  /** [E14] Kept on this device alone; refused (false) once the letters are on their way. */
  write(draft: readonly number[]): boolean {
    const kept = this.#kept
    if (!kept || kept.letters) return false
    this.#memory.write({ ...kept, draft })
    this.#parts.changed()
    return true
  }

  close(): void {
    this.#stopWatching()
    this.#stopTimers()
  }

  get #ballot(): BallotSeen | null {
    const { client } = this.#parts
    const { views } = client.state
    if (views.at !== 'inside' || views.all.phase.is !== 'live') return null
    const { ballot } = views.all.phase.running
    return ballot?.members.includes(client.member) ? ballot : null
  }

  get #kept(): BallotKept | null {
    const ballot = this.#ballot
    return ballot && this.#memory.read(ballot.id)
  }

  #look(): void {
    const { views, connection } = this.#parts.client.state
    // Out of the room for a moment, everything stays as it is.
    if (views.at !== 'inside' || connection.is !== 'connected') return
    const ballot = this.#ballot
    if (ballot?.state.is === 'drafting') this.#isForgotten = false
    if (ballot?.state.is === 'drafting' && ballot.publicKey) void this.#prepare(ballot)
    else if (ballot?.state.is === 'handing') this.#handIn(ballot)
    else if (ballot?.state.is !== 'drafting') this.#forget()
  }

  /** [E14] Opened, void, or the part is over. */
  #forget(): void {
    if (this.#isForgotten) return
    this.#isForgotten = true
    this.#stopTimers()
    this.#memory.forget()
    this.#window = ''
    this.#become('none')
  }

  /** [E2] Draws the tokens’ blinds, keeps them, and has them issued; the same ones again after a lost answer. */
  async #prepare(ballot: BallotSeen): Promise<void> {
    if (this.#isAsking || this.#part === 'elsewhere' || this.#part === 'unsafe') return
    let kept = this.#memory.read(ballot.id)
    if (kept?.tokens) return this.#become('ready')
    if (!kept) {
      kept = { ballot: ballot.id, drawn: drawTokens(ballot.envelopes), tokens: null, draft: [], letters: null }
      this.#memory.write(kept)
    }
    this.#become('coming')
    this.#isAsking = true
    const { blinded } = kept.drawn
    const issued = await this.#parts.client.tokens({ ballot: ballot.id, blinded: [...blinded] })
    this.#isAsking = false
    if (!issued) return
    if ('refused' in issued) {
      if (issued.refused === 'another-device') this.#become('elsewhere')
      else if (issued.refused === 'try-again' || issued.refused === 'too-often') this.#in(RETRY, () => this.#look())
      return
    }
    if (!ballot.publicKey) return
    const tokens = finishTokens(ballot.publicKey, kept.drawn, issued)
    if (!tokens) return this.#become('unsafe')
    // Written anew: meanwhile somebody may have typed.
    this.#memory.write({ ...(this.#memory.read(ballot.id) ?? kept), tokens })
    this.#become('ready')
  }

  /** [E6] Each letter at a moment of its own; in a second window the same ones again. */
  #handIn(ballot: BallotSeen): void {
    if (ballot.state.is !== 'handing' || ballot.state.until === null) return
    const window = `${ballot.id} ${ballot.state.window}`
    const kept = this.#memory.read(ballot.id)
    if (!kept?.tokens || window === this.#window) return
    this.#window = window
    const { client, random } = this.#parts
    const letters = kept.letters ?? lettersOf(kept.draft, kept.tokens.length).map(toBase64url)
    this.#memory.write({ ...kept, letters })
    const { until } = ballot.state
    const left = Math.max(until - client.now() - MARGIN, 0)
    let missing = letters.length
    this.#become('handing')
    for (const [place, letter] of letters.entries()) {
      const token = kept.tokens[place] as Token
      const bytes = packEnvelope({
        room: client.keys.room,
        ballot: ballot.id,
        token,
        letter: fromBase64url(letter) ?? writeBlank(),
      })
      const post = async (): Promise<void> => {
        const posted = await postEnvelope(client.server, new Uint8Array(bytes))
        if (posted === 'again' && client.now() < until) return this.#in(RETRY, () => void post())
        missing -= 1
        if (missing === 0 && this.#window === window) this.#become('handed')
      }
      this.#in(random() * left, () => void post())
    }
  }

  #become(part: Part): void {
    if (part === this.#part) return
    this.#part = part
    this.#parts.changed()
  }

  #in(milliseconds: number, run: () => void): void {
    const timer = setTimeout(() => {
      this.#timers.delete(timer)
      run()
    }, milliseconds)
    this.#timers.add(timer)
  }

  #stopTimers(): void {
    for (const timer of this.#timers) clearTimeout(timer)
    this.#timers.clear()
  }
}

/** As many letters as there are tokens: one’s answers, and blanks. */
const lettersOf = (draft: readonly number[], count: number): readonly Uint8Array[] =>
  Array.from({ length: count }, (_, place) => (place === 0 && draft.length > 0 ? writeNumbers(draft) : writeBlank()))
