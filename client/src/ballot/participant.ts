import { drawTokens } from '@rondo/shared/envelope/draw-tokens'
import { writeBlank } from '@rondo/shared/envelope/letter'
import type { BallotId, SegmentId } from '@rondo/shared/ids'
import type { BallotSeen, RunningSeen } from '@rondo/shared/room/view'
import { fromBase64url, toBase64url } from '@rondo/shared/seal/base64url'
import type { Moment } from '@rondo/shared/time'
import type { Memory } from '../session/ports.ts'
import type { RoomClient } from '../session/room-client.ts'
import { type BallotKept, BallotMemory, type Draft, hasCards, NO_DRAFT } from './ballot-memory.ts'
import { cutOffOf } from './cut-off.ts'
import { getTokens } from './get-tokens.ts'
import { handInAll, RETRY } from './handing-in.ts'
import { type LeftOver, leftAhead, leftOver } from './left-over.ts'
import { lettersOf } from './letters-of.ts'
import { OwnLetters } from './own-letters.ts'
import { type Sending, someMoment } from './sending.ts'
import { Timers } from './timers.ts'

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
  /** Of the tab: survives a reload, and nothing else. */
  readonly tab: Memory
  /** Numbers in [0, 1). */
  readonly random: () => number
  /** Called whenever one’s part or draft is another. */
  readonly changed: () => void
  /** [E18] Cards that were not handed in, and of which nothing else was decided: they become one’s own notes. */
  readonly leftOver: (left: LeftOver) => void
  /** [E31] The running ballot was opened, and not all of what one had chosen had been handed in. */
  readonly leftOut: () => void
  /** [E32] They are in their fields again. */
  readonly cameBack: (segment: SegmentId) => void
}

/** Takes part in the ballots of a room for one seat: tokens, draft, and handing in when all do. */
export class Participant {
  readonly #parts: ParticipantParts
  readonly #memory: BallotMemory
  readonly #own: OwnLetters
  #stopWatching: () => void = () => {}
  readonly #timers = new Timers()
  #part: Part = 'none'
  /** The window whose envelopes are being handed in. */
  #window = ''
  #isAsking = false
  #isForgotten = false

  constructor(parts: ParticipantParts) {
    this.#parts = parts
    this.#memory = new BallotMemory(parts.memory, parts.client.keys.room)
    this.#own = new OwnLetters(parts.tab, parts.client.keys.room)
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

  /** [E24] The sealed words of one’s own cards, in the tab in which they were written, as long as their part is running. */
  get mine(): ReadonlySet<string> {
    return this.#own.sealed
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
    this.#timers.callOff()
  }

  get #running(): RunningSeen | null {
    const { views } = this.#parts.client.state
    return views.at === 'inside' && views.all.phase.is === 'live' ? views.all.phase.running : null
  }

  get #ballot(): BallotSeen | null {
    const ballot = this.#running?.ballot
    return ballot?.members.includes(this.#parts.client.member) ? ballot : null
  }

  get #isAskedAgain(): boolean {
    const running = this.#running
    return running?.poll?.isOpen === true && this.#memory.last()?.segment === running.segment
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
    // [E24] Its part is over, or another ballot has begun.
    if (!ballot || ballot.state.is === 'drafting') this.#own.keep([])
    if (ballot?.state.is === 'drafting') void this.#prepare(ballot)
    else if (ballot?.state.is === 'handing') this.#handIn(ballot)
    else if (ballot?.state.is === 'void' && hasCards(this.draft)) this.#fail()
    else if (this.#isAskedAgain) this.#wait()
    else this.#forget()
  }

  /** [E18] Nothing of it is lost: it is tried again, kept or thrown away. */
  #fail(): void {
    this.#timers.callOff()
    this.#window = ''
    this.#untick()
    this.#become('failed')
  }

  /** [E26] Three say first whether it is held again: what was written for it stays. */
  #wait(): void {
    this.#untick()
    this.#become('none')
  }

  /** What is held again is begun by each: till then nothing of it is seen, and nothing goes. */
  #untick(): void {
    const last = this.#memory.last()
    if (last?.draft.understood) this.#memory.write({ ...last, draft: { ...last.draft, understood: false } })
  }

  /** [E14] Opened, void, or the part is over. */
  #forget(): void {
    if (this.#isForgotten) return
    this.#isForgotten = true
    this.#timers.callOff()
    const last = this.#memory.last()
    this.#leave(last)
    if (last && last.ballot === this.#ballot?.id && !last.handed && last.draft.numbers.some((one) => one > 0))
      this.#parts.leftOut()
    if (last && !this.#ballot) cutOffOf(this.#parts.client).set(last.segment, last.draft)
    this.#memory.forget()
    const { segment } = this.#running ?? {}
    if (segment) this.#tell(leftAhead(this.#memory, segment))
    this.#window = ''
    this.#become('none')
  }

  #leave(kept: BallotKept | null): void {
    const { views } = this.#parts.client.state
    this.#tell(leftOver(kept, views.at === 'inside' ? views.all.collections : []))
  }

  #tell(left: LeftOver | null): void {
    if (left) this.#parts.leftOver(left)
  }

  /** [E2] Draws the tokens’ blinds, keeps them, and has them issued; the same ones again after a lost answer. */
  async #prepare({ id, publicKey, envelopes }: BallotSeen): Promise<void> {
    this.#isForgotten = false
    if (!publicKey || this.#isAsking || this.#part === 'elsewhere' || this.#part === 'unsafe') return
    const kept = this.#memory.read(id) ?? this.#begin(id, envelopes)
    if (!kept) return
    if (kept.tokens) return this.#become('ready')
    this.#become('coming')
    this.#isAsking = true
    const tokens = await getTokens(this.#parts.client, { id, publicKey }, kept.drawn)
    this.#isAsking = false
    if (tokens === 'none') return
    if (tokens === 'again') return this.#timers.after(RETRY, () => this.#look())
    if (typeof tokens === 'string') return this.#become(tokens)
    // Written anew: meanwhile somebody may have typed.
    this.#memory.write({ ...(this.#memory.read(id) ?? kept), tokens })
    this.#become('ready')
  }

  /** A ballot has opened: held again, it goes on with what one had written. */
  #begin(ballot: BallotId, envelopes: number): BallotKept | null {
    const segment = this.#running?.segment
    if (!segment) return null
    const last = this.#memory.last()
    const isHere = last?.segment === segment
    const drafts = cutOffOf(this.#parts.client)
    if (last && !isHere) {
      this.#leave(last)
      drafts.set(last.segment, last.draft)
    }
    const left = isHere ? last.draft : drafts.get(segment)
    drafts.delete(segment)
    const draft = left ?? { ...NO_DRAFT, cards: this.#memory.takeAhead(segment) }
    const drawn = drawTokens(envelopes)
    const kept = { ballot, segment, drawn, tokens: null, draft, letters: null, sending: null, handed: false }
    this.#memory.write(kept)
    if (left && !isHere) this.#parts.cameBack(segment)
    return kept
  }

  /** [E6] Each letter at a moment of its own; in a second window the same ones again. */
  #handIn(ballot: BallotSeen): void {
    if (ballot.state.is !== 'handing' || ballot.state.until === null) return
    const { until } = ballot.state
    const window = `${ballot.id} ${ballot.state.window}`
    const kept = this.#memory.read(ballot.id)
    if (!kept?.tokens || window === this.#window) return
    this.#window = window
    const { client, random } = this.#parts
    const letters = kept.letters ?? lettersOf(kept.draft, ballot, client.keys.words).map(toBase64url)
    const sending = this.#sending(kept, ballot.state.window, letters.length, until)
    this.#memory.write({ ...kept, letters, sending, handed: false })
    this.#own.keep(letters.map(sealedOf))
    this.#become('handing')
    const load = { ballot: ballot.id, tokens: kept.tokens, letters, sending, until }
    const taken = (place: number) => {
      if (this.#window === window) this.#taken([place])
    }
    handInAll(client, load, { timers: this.#timers, random, taken })
    this.#taken([])
  }

  /** What went out in this window before the page was loaded anew goes on as it was. */
  #sending(kept: BallotKept, window: number, letters: number, until: Moment): Sending {
    if (kept.sending?.window === window) return kept.sending
    const { client, random } = this.#parts
    const at = Array.from({ length: letters }, () => someMoment(client.now(), until, random))
    return { window, at, taken: [] }
  }

  /** The box has these of one’s letters, too. */
  #taken(places: readonly number[]): void {
    const kept = this.#kept
    if (!kept?.sending) return
    const taken = [...kept.sending.taken, ...places]
    const handed = taken.length === kept.letters?.length
    this.#memory.write({ ...kept, sending: { ...kept.sending, taken }, handed })
    if (handed) this.#become('handed')
  }

  #become(part: Part): void {
    if (part === this.#part) return
    this.#part = part
    this.#parts.changed()
  }
}

/** What of a letter is on its card once that is opened: all behind the flag. */
const sealedOf = (letter: string): string => toBase64url((fromBase64url(letter) ?? writeBlank()).subarray(1))
