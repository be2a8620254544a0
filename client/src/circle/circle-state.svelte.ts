import type { HeldSession } from '@rondo/shared/circle/circle'
import type { CircleCommand } from '@rondo/shared/circle/commands'
import { couldBeNext } from '@rondo/shared/circle/could-be-next'
import type { CircleForAll, CircleForMember } from '@rondo/shared/circle/view'
import type { Role } from '@rondo/shared/circle/waited-longest'
import type { NextWords, RhythmWords } from '@rondo/shared/circle/words'
import type { CircleId, MemberId } from '@rondo/shared/ids'
import type { Answer } from '@rondo/shared/room/answer'
import { createContext } from 'svelte'
import { type CommitmentShown, commitmentsShown } from '../commitment/commitments-shown.ts'
import type { CircleClient } from './circle-client.ts'
import type { CircleClientState, CircleConnection } from './circle-client-state.ts'
import { CircleHome } from './circle-home.svelte.ts'
import { invitationLink, isToken, ownDeviceLink } from './circle-links.ts'
import {
  type DraftShown,
  draftShown,
  type LineShown,
  linesShown,
  type MemberShown,
  membersShown,
  NAMELESS,
  WHO_LEFT,
  writtenShown,
} from './circle-shown.ts'
import { circleTitle } from './circle-title.ts'
import { readNext, readRhythm } from './circle-words.ts'

/** The circle as its screens read it: everything here is reactive, words are opened. */
export class CircleState {
  readonly client: CircleClient
  /** Its commitments. */
  readonly home: CircleHome = new CircleHome(this)
  readonly #unwatch: () => void
  #seen = $state.raw() as CircleClientState
  #said = $state.raw<{ readonly text: string; readonly holds: () => boolean }>({ text: '', holds: () => true })
  #members = $derived.by(() => membersShown(this.all?.members ?? [], this.client.words, this.myId))
  #commitments = $derived.by((): readonly CommitmentShown[] => {
    return commitmentsShown(this.home)
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
    return writtenShown('purpose', this.all, this.client.words) ?? ''
  }

  get title(): string {
    return circleTitle(this.purpose)
  }

  get rhythm(): RhythmWords | null {
    return readRhythm(writtenShown('rhythm', this.all, this.client.words))
  }

  get next(): NextWords | null {
    return readNext(writtenShown('next', this.all, this.client.words))
  }

  /** In the order in which they came. */
  get members(): readonly MemberShown[] {
    return this.#members
  }

  memberOf(id: MemberId): MemberShown | null {
    return this.#members.find((member) => member.id === id) ?? null
  }

  nameOf(id: MemberId): string {
    return this.memberOf(id)?.name ?? WHO_LEFT
  }

  /** What holds; null: nothing yet. */
  get agreement(): readonly LineShown[] | null {
    const active = this.all?.agreement.active
    return active ? linesShown(active.lines, this.client.words) : null
  }

  /** Null: nothing is to be changed. */
  get draft(): DraftShown | null {
    const { draft, active = null } = this.all?.agreement ?? {}
    const haveI = this.own?.hasContributed === true
    return draft ? draftShown(draft, haveI, this.#members, this.client.words, active) : null
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

  /** [G11] The names of those who could host, teach and present next time. */
  get couldBeNext(): Readonly<Record<Role, string>> {
    const { hosted, taught, presented } = couldBeNext({ members: this.#members, held: this.held })
    const named = (id: MemberId | null) => (id ? this.nameOf(id) : NAMELESS)
    return { hosted: named(hosted), taught: named(taught), presented: named(presented) }
  }

  /** [G12] Whether all are asked to close it, and it is not closed yet. */
  get isToClose(): boolean {
    return this.connection.is !== 'closed' && this.all?.closing != null
  }

  /** Whether something asked for is still unanswered. */
  get pending(): boolean {
    return this.#seen.pending
  }

  /** [G26] What was done, until the next press, or until it is true no more. */
  get said(): string {
    return this.#said.holds() ? this.#said.text : ''
  }

  say(text: string, holds: () => boolean = () => true): void {
    this.#said = { text, holds }
  }

  ask(command: CircleCommand): Promise<Answer> {
    return this.client.ask(command)
  }

  /** [G3] The link of the invitation that holds; null: there is none, or it was made before circles kept it. */
  get invitationLink(): string | null {
    const sealed = this.all?.invitation
    const token = sealed ? this.client.words.open('invitation', '', sealed) : null
    return token !== null && isToken(token) ? invitationLink(this.client.server, this.client.key, token) : null
  }

  /** The link for another device of one's own. */
  get ownDeviceLink(): string {
    return ownDeviceLink(this.client.server, this.client.key, this.myId, this.client.seat)
  }

  close(): void {
    this.client.close()
    this.#unwatch()
  }
}

/** The circle of the screens below. */
export const [useCircle, provideCircle] = createContext<CircleState>()
