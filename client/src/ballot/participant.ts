import { writeCard } from '@rondo/shared/envelope/card-letter'
import { drawTokens } from '@rondo/shared/envelope/draw-tokens'
import { packEnvelope } from '@rondo/shared/envelope/envelope'
import { finishTokens } from '@rondo/shared/envelope/finish-tokens'
import { writeBlank, writeNumbers } from '@rondo/shared/envelope/letter'
import { normaliseCard } from '@rondo/shared/envelope/normalise-card'
import type { Token } from '@rondo/shared/envelope/tokens'
import type { SegmentId } from '@rondo/shared/ids'
import type { BallotSeen, RunningSeen } from '@rondo/shared/room/view'
import { fromBase64url, toBase64url } from '@rondo/shared/seal/base64url'
import type { Memory } from '../session/ports.ts'
import type { RoomClient } from '../session/room-client.ts'
import { type BallotKept, BallotMemory, type Draft, hasCards, NO_DRAFT } from './ballot-memory.ts'
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
  /** The ballot is void, and one’s own cards are still here. */
  | 'failed'

export interface ParticipantParts {
  readonly client: RoomClient
  /** Of the device: survives a reload. */
  readonly memory: Memory
  /** Numbers in [0, 1). */
  readonly random: () => number
  /** Called whenever one’s part or draft is another. */
  readonly changed: () => void
  /** [E18] Cards that were not handed in, and of which nothing else was decided: they become one’s own notes. */
  readonly leftOver: (segment: SegmentId, cards: readonly string[]) => void
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
  #mine: ReadonlySet<string> = new Set()
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

  /** What one has written in the running ballot. */
  get draft(): Draft {
    return this.#kept?.draft ?? NO_DRAFT
  }

  /** [E24] The sealed words of one’s own cards, as long as this page is open; nothing of it is kept. */
  get mine(): ReadonlySet<string> {
    return this.#mine
  }

  /** [E14] Kept on this device alone; refused (false) once the letters are on their way. */
  write(draft: Partial<Draft>): boolean {
    const kept = this.#kept
    if (!kept || kept.letters) return false
    this.#memory.write({ ...kept, draft: { ...kept.draft, ...draft } })
    this.#parts.changed()
    return true
  }

  /** [E18] After a ballot that failed: nothing is left of what one wrote. */
  throwAway(): void {
    if (this.#part !== 'failed') return
    this.#memory.forget()
    this.#become('none')
  }

  close(): void {
    this.#stopWatching()
    this.#stopTimers()
  }

  get #running(): RunningSeen | null {
    const { views } = this.#parts.client.state
    return views.at === 'inside' && views.all.phase.is === 'live' ? views.all.phase.running : null
  }

  get #ballot(): BallotSeen | null {
    const ballot = this.#running?.ballot
    return ballot?.members.includes(this.#parts.client.member) ? ballot : null
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
    else if (ballot?.state.is === 'void' && hasCards(this.draft)) this.#fail()
    else if (ballot?.state.is !== 'drafting') this.#forget()
  }

  /** [E18] Nothing of it is lost: it is tried again, kept or thrown away. */
  #fail(): void {
    this.#stopTimers()
    this.#window = ''
    this.#become('failed')
  }

  /** [E14] Opened, void, or the part is over. */
  #forget(): void {
    if (this.#isForgotten) return
    this.#isForgotten = true
    this.#stopTimers()
    this.#leave(this.#memory.last())
    this.#memory.forget()
    this.#leaveAhead()
    this.#window = ''
    this.#become('none')
  }

  /** [E18] Somebody who slept through the window, or was cut off in it, has not said it to anybody. */
  #leave(kept: BallotKept | null): void {
    if (!kept || !hasCards(kept.draft)) return
    const { views } = this.#parts.client.state
    const isOpened = views.at === 'inside' && views.all.collections.some(({ ballot }) => ballot === kept.ballot)
    if (!kept.handed || !isOpened) this.#parts.leftOver(kept.segment, kept.draft.cards)
  }

  /** [E25] Written in the lobby by somebody who was not here when the part began. */
  #leaveAhead(): void {
    const segment = this.#running?.segment
    const cards = segment ? this.#memory.takeAhead(segment) : []
    if (segment && hasCards({ ...NO_DRAFT, cards })) this.#parts.leftOver(segment, cards)
  }

  /** [E2] Draws the tokens’ blinds, keeps them, and has them issued; the same ones again after a lost answer. */
  async #prepare(ballot: BallotSeen): Promise<void> {
    if (this.#isAsking || this.#part === 'elsewhere' || this.#part === 'unsafe') return
    let kept = this.#memory.read(ballot.id)
    if (kept?.tokens) return this.#become('ready')
    if (!kept) {
      const segment = this.#running?.segment
      if (!segment) return
      const last = this.#memory.last()
      // Held again, it goes on with what one had written.
      const draft = last?.segment === segment ? last.draft : { ...NO_DRAFT, cards: this.#memory.takeAhead(segment) }
      if (last?.segment !== segment) this.#leave(last)
      const drawn = drawTokens(ballot.envelopes)
      kept = { ballot: ballot.id, segment, drawn, tokens: null, draft, letters: null, handed: false }
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
    const letters = kept.letters ?? this.#lettersOf(kept.draft, ballot).map(toBase64url)
    this.#memory.write({ ...kept, letters, handed: false })
    this.#mine = new Set(letters.map((letter) => toBase64url((fromBase64url(letter) ?? writeBlank()).subarray(1))))
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
        if (posted === 'ok') missing -= 1
        if (missing === 0 && this.#window === window) this.#handed()
      }
      this.#in(random() * left, () => void post())
    }
  }

  #handed(): void {
    const kept = this.#kept
    if (kept) this.#memory.write({ ...kept, handed: true })
    this.#become('handed')
  }

  /** [E5] As many as everybody hands in: blanks in the place of what one has not written. */
  #lettersOf({ numbers, cards }: Draft, { id, publicKey, envelopes }: BallotSeen): readonly Uint8Array[] {
    if (numbers.length > 0) return [writeNumbers(numbers)]
    if (publicKey === null || envelopes === 1) return [writeBlank()]
    const place = { ballot: id, publicKey }
    const { words } = this.#parts.client.keys
    return Array.from({ length: envelopes }, (_, index) => {
      const plain = normaliseCard(cards[index] ?? '')
      return writeCard(words, place, plain === '' ? null : plain)
    })
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
