import type { AgreementLine, HeldSession } from '@rondo/shared/circle/circle'
import type { CircleCommand } from '@rondo/shared/circle/commands'
import type { CircleForAll, CircleForMember } from '@rondo/shared/circle/view'
import { type Role, waitedLongest } from '@rondo/shared/circle/waited-longest'
import type { NextWords, RhythmWords } from '@rondo/shared/circle/words'
import type { SeenBy } from '@rondo/shared/commitment/commitment'
import type { CircleId, CommitmentId, LineId, MemberId, SealedText } from '@rondo/shared/ids'
import { LIMITS } from '@rondo/shared/protocol/limits'
import type { Answer } from '@rondo/shared/room/answer'
import { createContext } from 'svelte'
import type { CommitmentWords } from '../commitment/commitment-words.ts'
import { distinctNames } from '../session/distinct-names.ts'
import type { CircleClient } from './circle-client.ts'
import type { CircleClientState, CircleConnection } from './circle-client-state.ts'
import { ownDeviceLink } from './circle-links.ts'
import { circleTitle } from './circle-title.ts'
import { readNext, readRhythm } from './circle-words.ts'
import { type CommitmentShown, commitmentsShown } from './commitments-shown.ts'
import { drawItem } from './draw-item.ts'

/** For somebody whose name cannot be opened with this circle's key. */
const NAMELESS = 'Someone'

const TOO_LARGE = { refused: 'too-large' } as const

/** Somebody of the circle, opened. */
export interface MemberShown {
  readonly id: MemberId
  readonly name: string
  readonly isMe: boolean
  /** Of the six colours of people. */
  readonly hue: number
}

/** A line of the agreement, opened; null: it cannot be. */
export interface LineShown {
  readonly id: LineId
  readonly text: string | null
}

/** What is to hold, and who is still waited for. */
export interface DraftShown {
  readonly version: number
  readonly lines: readonly LineShown[]
  /** Who has neither added a line nor passed. */
  readonly toContribute: readonly MemberShown[]
  readonly toAccept: readonly MemberShown[]
}

/** The circle as its screens read it: everything here is reactive, words are opened. */
export class CircleState {
  readonly client: CircleClient
  readonly #unwatch: () => void
  #seen = $state.raw() as CircleClientState
  #said = $state('')
  #members = $derived.by((): readonly MemberShown[] => {
    const members = this.all?.members ?? []
    const opened = members.map(({ id, name }) => this.client.words.open('name', id, name)?.trim() || NAMELESS)
    const names = distinctNames(opened)
    return members.map(({ id }, index) => ({
      id,
      name: names[index] ?? NAMELESS,
      isMe: id === this.myId,
      hue: (index % 6) + 1,
    }))
  })
  #commitments = $derived.by((): readonly CommitmentShown[] => {
    const { views } = this.#seen
    return views ? commitmentsShown(views.all, views.own, this.client.words) : []
  })

  constructor(client: CircleClient) {
    this.client = client
    this.#seen = client.state
    this.#unwatch = client.watch((state) => {
      this.#seen = state
    })
  }

  get connection(): CircleConnection {
    return this.#seen.connection
  }

  get all(): CircleForAll | null {
    return this.#seen.views?.all ?? null
  }

  get own(): CircleForMember | null {
    return this.#seen.views?.own ?? null
  }

  get id(): CircleId {
    return this.client.keys.circle
  }

  get myId(): MemberId {
    return this.client.member
  }

  /** Empty when there is none, or it cannot be opened. */
  get purpose(): string {
    return this.#open('purpose', this.all?.purpose.words) ?? ''
  }

  get title(): string {
    return circleTitle(this.purpose)
  }

  get rhythm(): RhythmWords | null {
    return readRhythm(this.#open('rhythm', this.all?.rhythm.words))
  }

  get next(): NextWords | null {
    return readNext(this.#open('next', this.all?.next.words))
  }

  /** In the order in which they came. */
  get members(): readonly MemberShown[] {
    return this.#members
  }

  memberOf(id: MemberId): MemberShown | null {
    return this.#members.find((member) => member.id === id) ?? null
  }

  nameOf(id: MemberId): string {
    return this.memberOf(id)?.name ?? NAMELESS
  }

  /** What holds; null: nothing yet. */
  get agreement(): readonly LineShown[] | null {
    return this.all?.agreement.active?.lines.map((line) => this.#line(line)) ?? null
  }

  /** Null: nothing is to be changed. */
  get draft(): DraftShown | null {
    const draft = this.all?.agreement.draft
    if (!draft) return null
    return {
      version: draft.version,
      lines: draft.lines.map((line) => this.#line(line)),
      toContribute: this.#members.filter(({ id }) => !draft.contributed.includes(id)),
      toAccept: this.#members.filter(({ id }) => !draft.accepted.includes(id)),
    }
  }

  get commitments(): readonly CommitmentShown[] {
    return this.#commitments
  }

  /** [G18] Whether a review would have something to come back to, as far as one may know. */
  get hasPromises(): boolean {
    return this.#commitments.some(({ isOpen }) => isOpen)
  }

  /** Oldest first. */
  get held(): readonly HeldSession[] {
    return this.all?.held ?? []
  }

  /** [G11] All members, whoever has waited longest first. */
  waitedLongest(role: Role): readonly MemberShown[] {
    return waitedLongest({ members: this.#members, held: this.held }, role).flatMap((id) => this.memberOf(id) ?? [])
  }

  /** Whether something asked for is still unanswered. */
  get pending(): boolean {
    return this.#seen.pending
  }

  /** What is said to whoever cannot see it, politely. */
  get said(): string {
    return this.#said
  }

  say(text: string): void {
    this.#said = text
  }

  ask(command: CircleCommand): Promise<Answer> {
    return this.client.ask(command)
  }

  async writePurpose(text: string, revision: number): Promise<Answer> {
    const words = this.client.words.seal('purpose', '', text)
    return words.length > LIMITS.purpose ? TOO_LARGE : this.ask({ type: 'purpose.set', words, revision })
  }

  /** Null: none any more. */
  async writeRhythm(rhythm: RhythmWords | null, revision: number): Promise<Answer> {
    const words = rhythm && this.client.words.seal('rhythm', '', JSON.stringify(rhythm))
    return isLong(words, LIMITS.rhythm) ? TOO_LARGE : this.ask({ type: 'rhythm.set', words, revision })
  }

  /** Null: none any more. */
  async writeNext(next: NextWords | null, revision: number): Promise<Answer> {
    const words = next && this.client.words.seal('next', '', JSON.stringify(next))
    return isLong(words, LIMITS.rhythm) ? TOO_LARGE : this.ask({ type: 'next.set', words, revision })
  }

  async rename(name: string): Promise<Answer> {
    const words = this.client.words.seal('name', this.myId, name)
    return words.length > LIMITS.name ? TOO_LARGE : this.ask({ type: 'name.set', name: words })
  }

  async addLine(text: string): Promise<Answer> {
    const line = drawItem<LineId>()
    const words = this.client.words.seal('line', line, text)
    return words.length > LIMITS.line ? TOO_LARGE : this.ask({ type: 'agreement.add', line, words })
  }

  /** Says a new one (revision 0), or says another one anew. */
  async sayCommitment(said: CommitmentWords, { id, revision, isShared, seenBy }: SaidAs): Promise<Answer> {
    const words = this.client.words.seal('commitment', id, JSON.stringify(said))
    if (words.length > LIMITS.commitment) return TOO_LARGE
    return this.ask({ type: 'commitment.say', id, revision, isShared, seenBy, words })
  }

  /** [K11] Another circle of people sees it from now on; its words are the same, and what they were thanked for stands. */
  showCommitment({ id, revision, sealed, owner }: CommitmentShown, seenBy: SeenBy): Promise<Answer> {
    return this.ask({ type: 'commitment.say', id, revision, isShared: owner === null, seenBy, words: sealed })
  }

  /** The link for another device of one's own. */
  get ownDeviceLink(): string {
    return ownDeviceLink(this.client.server, this.client.key, this.myId, this.client.seat)
  }

  close(): void {
    this.client.close()
    this.#unwatch()
  }

  #open(field: 'purpose' | 'rhythm' | 'next', sealed: SealedText | null | undefined): string | null {
    return sealed ? this.client.words.open(field, '', sealed) : null
  }

  #line({ id, words }: AgreementLine): LineShown {
    return { id, text: this.client.words.open('line', id, words) }
  }
}

/** Which commitment is said, whose it is and who sees it. */
export interface SaidAs {
  readonly id: CommitmentId
  readonly revision: number
  readonly isShared: boolean
  readonly seenBy: SeenBy
}

const isLong = (words: SealedText | null, most: number): boolean => words !== null && words.length > most

/** The circle of the screens below. */
export const [useCircle, provideCircle] = createContext<CircleState>()
