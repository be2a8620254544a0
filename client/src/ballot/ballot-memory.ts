import type { DrawnTokens, Token } from '@rondo/shared/envelope/tokens'
import type { BallotId, RoomId, SegmentId } from '@rondo/shared/ids'
import { ballotNames } from '../session/ballot-names.ts'
import type { Memory } from '../session/ports.ts'
import type { Sending } from './sending.ts'

/** What one has written so far. */
export interface Draft {
  /** Answers or dots, in the order of what was asked; empty: none. */
  readonly numbers: readonly number[]
  /** The words of each card; empty ones are blanks. */
  readonly cards: readonly string[]
  /** *I understand* was ticked. */
  readonly understood: boolean
  /** [E14] *Nothing to add* stands: whatever is written stays here, and blanks are handed in. */
  readonly nothing: boolean
}

export const NO_DRAFT: Draft = { numbers: [], cards: [], understood: false, nothing: false }

export const hasCards = ({ cards }: Pick<Draft, 'cards'>): boolean => cards.some((words) => words.trim() !== '')

/** [E14] Whether its words are handed in: they stay here without *I understand*, and with *Nothing to add*. */
export const goes = ({ understood, nothing }: Draft): boolean => understood && !nothing

/** What a device keeps of the ballot it takes part in, until that is opened or void. */
export interface BallotKept {
  readonly ballot: BallotId
  readonly segment: SegmentId
  readonly drawn: DrawnTokens
  /** Null until the server has issued them. */
  readonly tokens: readonly Token[] | null
  readonly draft: Draft
  /** [E8] The bytes of each letter, as base64url, once they are on their way: sent again, they are the same. */
  readonly letters: readonly string[] | null
  /** Null before. */
  readonly sending: Sending | null
  /** Whether the box has taken all of them, in the last window. */
  readonly handed: boolean
}

/** [E14] One entry a room. */
export class BallotMemory {
  readonly #memory: Memory
  readonly #names: ReturnType<typeof ballotNames>

  constructor(memory: Memory, room: RoomId) {
    this.#memory = memory
    this.#names = ballotNames(room)
  }

  /** Null when there is nothing of this ballot. */
  read(ballot: BallotId): BallotKept | null {
    const kept = this.last()
    return kept?.ballot === ballot ? kept : null
  }

  /** Of whichever ballot it is. */
  last(): BallotKept | null {
    return this.#parsed(this.#names.name)
  }

  /** [E25] What was written before the ballot opened, such as in the lobby. */
  ahead(segment: SegmentId): readonly string[] {
    const ahead: { segment: SegmentId; cards: readonly string[] } | null = this.#parsed(this.#names.ahead)
    return ahead?.segment === segment ? ahead.cards : []
  }

  writeAhead(segment: SegmentId, cards: readonly string[]): void {
    this.#memory.set(this.#names.ahead, JSON.stringify({ segment, cards }))
  }

  /** [E25] The same, which is then no longer there. */
  takeAhead(segment: SegmentId): readonly string[] {
    const cards = this.ahead(segment)
    if (cards.length > 0) this.#memory.remove(this.#names.ahead)
    return cards
  }

  /** Null when there is nothing, or nothing that can be read. */
  #parsed<Kept>(name: string): Kept | null {
    try {
      return JSON.parse(this.#memory.get(name) ?? 'null')
    } catch {
      return null
    }
  }

  write(kept: BallotKept): void {
    this.#memory.set(this.#names.name, JSON.stringify(kept))
  }

  forget(): void {
    this.#memory.remove(this.#names.name)
  }
}
