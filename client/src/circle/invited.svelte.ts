import type { CircleForDoor } from '@rondo/shared/circle/view'
import type { NextWords, RhythmWords } from '@rondo/shared/circle/words'
import type { Refusal } from '@rondo/shared/room/refusals'
import { type LineShown, linesShown, type MemberShown, membersShown, writtenShown } from './circle-shown.ts'
import { readNext, readRhythm } from './circle-words.ts'
import type { Invitation } from './invitation.ts'

/** What somebody who is invited sees of a circle, opened: everything here is reactive. */
export class Invited {
  readonly #invitation: Invitation
  #door = $state.raw<CircleForDoor | null>(null)
  #refused = $state.raw<Refusal | 'unreachable' | null>(null)

  constructor(invitation: Invitation) {
    this.#invitation = invitation
  }

  /** Whether there is something to be seen. */
  get isShown(): boolean {
    return this.#door !== null
  }

  /** Why nothing is shown, or nobody is let in; null: no reason is known. */
  get refused(): Refusal | 'unreachable' | null {
    return this.#refused
  }

  /** Looks, and looks again. */
  async look(): Promise<void> {
    const seen = await this.#invitation.look()
    if ('refused' in seen) this.#refused = seen.refused
    else if (seen.isFull) this.#refused = 'room-full'
    else this.#door = seen
  }

  /** Empty when there is none, or it cannot be opened. */
  get purpose(): string {
    return this.#open('purpose') ?? ''
  }

  get rhythm(): RhythmWords | null {
    return readRhythm(this.#open('rhythm'))
  }

  get next(): NextWords | null {
    return readNext(this.#open('next'))
  }

  get people(): readonly MemberShown[] {
    return membersShown(this.#door?.members ?? [], this.#invitation.words, null)
  }

  /** What holds there; null: nothing yet. */
  get lines(): readonly LineShown[] | null {
    const agreement = this.#door?.agreement
    return agreement ? linesShown(agreement.lines, this.#invitation.words) : null
  }

  /** The version of what holds there. */
  get agreement(): number | null {
    return this.#door?.agreement?.version ?? null
  }

  /** Joining told that nobody is let in any more. */
  refuse(refused: Refusal): void {
    this.#refused = refused
  }

  #open(field: 'purpose' | 'rhythm' | 'next'): string | null {
    return writtenShown(field, this.#door, this.#invitation.words)
  }
}
