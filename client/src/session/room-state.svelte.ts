import type { CommitmentCommand } from '@rondo/shared/commitment/commands'
import type { CircleId, MemberId, RoomId, SegmentId } from '@rondo/shared/ids'
import type { CardMessage } from '@rondo/shared/protocol/messages'
import type { Answer } from '@rondo/shared/room/answer'
import type { MemberCommand } from '@rondo/shared/room/commands'
import type { Refusal } from '@rondo/shared/room/refusals'
import type { FloorSeen, PhaseSeen, TurnSeen, ViewForAll, ViewForDoor, ViewForMember } from '@rondo/shared/room/view'
import type { Segment } from '@rondo/shared/segments/index'
import { questionOf } from '@rondo/shared/segments/question-of'
import type { Moment } from '@rondo/shared/time'
import { createContext } from 'svelte'
import type { CommitmentHome } from '../commitment/home.ts'
import { RoomHome } from '../commitment/room-home.ts'
import type { Connection } from './connection.ts'
import { distinctNames } from './distinct-names.ts'
import { roomLink, seatLink } from './links.ts'
import type { RoomClient } from './room-client.ts'
import type { RoomClientState } from './room-client-state.ts'
import { withSealedQuestions } from './sealed-questions.ts'
import { webAddress } from './web-address.ts'

/** For somebody whose name cannot be opened with this link's key. */
const NAMELESS = 'Someone'

/** [C26] What has happened anyway when it is too late for it. */
const CAME_BY_ITSELF: ReadonlySet<MemberCommand['type']> = new Set(['turn.done', 'turn.pass', 'hand.lower'])

/** What was asked for, and why it was not done. */
interface RefusedWish {
  readonly command: MemberCommand['type'] | CommitmentCommand['type'] | `card.${CardMessage['wish']}`
  readonly code: Refusal | 'unreachable'
}

/** What a circle gives to the room of its session; reactive. */
interface Around {
  readonly home: CommitmentHome
  readonly agreement: () => string
  readonly opening: () => string
  readonly name: () => string
  /** Whether this device has no seat there any more. */
  readonly isShutOut: () => boolean
}

/** The room as the screens read it: everything here is reactive, words are opened. */
export class RoomState {
  readonly client: RoomClient
  readonly #unwatch: () => void
  readonly #closing = new Set<() => void>()
  #around = $state.raw<Around | null>(null)
  #isGuest = $state(false)
  readonly #ownHome = new RoomHome(this)
  #seen = $state.raw() as RoomClientState
  #refused = $state.raw<RefusedWish | null>(null)
  #live = $derived.by(() => (this.phase?.is === 'live' ? this.phase : null))
  #index = $derived.by(() => {
    const running = this.#live?.running.segment
    return this.all?.agenda.findIndex((part) => part.id === running) ?? -1
  })
  #names = $derived.by(() => {
    const members = this.all?.members ?? []
    const opened = members.map(({ id, name }) => this.client.words.open('name', id, name)?.trim() || NAMELESS)
    const shown = distinctNames(opened)
    return new Map(members.map(({ id }, index) => [id, shown[index]]))
  })

  constructor(client: RoomClient) {
    this.client = client
    this.#seen = client.state
    this.#unwatch = client.watch((state) => {
      this.#seen = state
    })
  }

  get connection(): Connection {
    return this.#seen.connection
  }

  get place(): 'nowhere' | 'door' | 'inside' {
    return this.#seen.views.at
  }

  get door(): ViewForDoor | null {
    const { views } = this.#seen
    return views.at === 'door' ? views.door : null
  }

  get all(): ViewForAll | null {
    const { views } = this.#seen
    return views.at === 'inside' ? views.all : null
  }

  get own(): ViewForMember | null {
    const { views } = this.#seen
    return views.at === 'inside' ? views.own : null
  }

  /** Empty when the room has none, or it cannot be opened. */
  get title(): string {
    const sealed = this.all?.title ?? this.door?.title
    return (sealed && this.client.words.open('title', '', sealed)) ?? ''
  }

  /** Null unless it is an address of the web: whoever opened the room could have written anything. */
  get callLink(): string | null {
    const sealed = this.all?.call
    const text = sealed ? this.client.words.open('call', '', sealed) : null
    return text && webAddress(text)
  }

  get phase(): PhaseSeen | null {
    return this.all?.phase ?? null
  }

  get floor(): FloorSeen | null {
    return this.#live?.floor ?? null
  }

  get turn(): TurnSeen | null {
    const stage = this.floor?.stage
    return stage?.at === 'turn' ? stage.turn : null
  }

  /** The part that is running. */
  get segment(): Segment | null {
    return this.all?.agenda[this.#index] ?? null
  }

  /** The part after the running one. */
  get next(): Segment | null {
    return this.#index < 0 ? null : (this.all?.agenda[this.#index + 1] ?? null)
  }

  /** The parts up to the running one, and so many after it. */
  partsTo(more: number): readonly Segment[] {
    return this.#index < 0 ? [] : (this.all?.agenda.slice(0, this.#index + 1 + more) ?? [])
  }

  get myId(): MemberId {
    return this.client.member
  }

  get isSpeaking(): boolean {
    return this.turn?.speaker === this.myId
  }

  get isHost(): boolean {
    return this.all?.chair.host === this.myId
  }

  nameOf(member: MemberId): string {
    return this.#names.get(member) ?? NAMELESS
  }

  /** The group's own question for this part. */
  questionOf(segment: Segment): string | null {
    const sealed = questionOf(segment)
    return sealed && this.client.words.open('question', segment.id, sealed)
  }

  /** The server's clock. Read in a screen, it is read anew when the clock was measured again; it does not tick. */
  now(): Moment {
    void this.#seen.measured
    return this.client.now()
  }

  /** Session seconds with fractions; negative when the moment has passed. */
  secondsUntil(moment: Moment): number {
    return (moment - this.now()) / this.secondLasts
  }

  /** How many milliseconds a session second is. */
  get secondLasts(): number {
    return (this.all?.minute ?? 60_000) / 60
  }

  /** The last refusal, until something succeeds or `dismiss`. */
  get refused(): RefusedWish | null {
    return this.#refused
  }

  dismiss(): void {
    this.#refused = null
  }

  /** Whether something asked for is still unanswered. */
  get pending(): boolean {
    return this.#seen.pending
  }

  async ask(command: MemberCommand): Promise<Answer> {
    const answer = await this.client.ask(command)
    const isRefused = 'refused' in answer && !(answer.refused === 'too-late' && CAME_BY_ITSELF.has(command.type))
    this.#refused = isRefused ? { command: command.type, code: answer.refused } : null
    return answer
  }

  /** [E16] [E28] Answered once everyone sees it, within three seconds. */
  async changeCard(message: CardMessage): Promise<void> {
    const answer = await this.client.changeCard(message)
    const code = answer === null ? 'unreachable' : 'refused' in answer ? answer.refused : null
    this.#refused = code && { command: `card.${message.wish}`, code }
  }

  join(name: string): Promise<Answer> {
    return this.client.join(name)
  }

  /** Where the commitments of this session live. */
  get home(): CommitmentHome {
    return this.#around?.home ?? this.#ownHome
  }

  /** The circle whose session this is; null: this group meets once, or it is not known yet. */
  get circle(): CircleId | null {
    return this.all?.circle?.id ?? this.door?.circle ?? null
  }

  /** What the circle has agreed on; empty: nothing, or there is no circle. */
  get agreement(): string {
    return this.#around?.agreement() ?? ''
  }

  /** [G17] [G18] What its session begins with; empty: nothing. */
  get opening(): string {
    return this.#around?.opening() ?? ''
  }

  /** What one is called in the circle; empty: there is none. */
  get nameInCircle(): string {
    return this.#around?.name() ?? ''
  }

  /** [G8] Whether this device was taken out of the circle. */
  get isShutOut(): boolean {
    return this.#around?.isShutOut() ?? false
  }

  /** From now on its commitments live in this circle. */
  liveIn(around: Around): void {
    this.#around = around
  }

  /** [K17] In a session of a circle without a seat in that circle; told once it is known. */
  get isGuest(): boolean {
    return this.#isGuest
  }

  beGuest(): void {
    this.#isGuest = true
  }

  /** Who somebody in this room is where its commitments live; null: they are not there. */
  inHome(member: MemberId): MemberId | null {
    return this.home.memberOf(member)
  }

  /** What one does about a commitment, wherever it lives; a refusal stands beside it. */
  async commit(command: CommitmentCommand): Promise<Answer> {
    const answer = await this.home.ask(command)
    this.#refused = 'refused' in answer ? { command: command.type, code: answer.refused } : null
    return answer
  }

  /** *Change the plan*: these parts, with the group's own questions by the id of the part, come after the part `last`; null: they are all. */
  changePlan(last: SegmentId | null, agenda: readonly Segment[], questions: Readonly<Record<string, string>>) {
    const parts = withSealedQuestions(this.client.words, agenda, questions)
    return this.ask({ type: 'plan.change', after: last, parts })
  }

  /** After `superseded`: takes the seat back. */
  useHere(): void {
    this.client.useHere()
  }

  /** The link to one's own seat, for another device of one's own. */
  get seatLink(): string {
    return seatLink(this.client.server, this.key, this.client.seat)
  }

  get roomLink(): string {
    return roomLink(this.client.server, this.key)
  }

  /** The room’s name, by which this device keeps things of it. */
  get id(): RoomId {
    return this.client.keys.room
  }

  get key(): string {
    return this.client.key
  }

  /** Calls `run` when these screens let go of the room. */
  whenClosed(run: () => void): void {
    this.#closing.add(run)
  }

  close(): void {
    this.client.close()
    this.#unwatch()
    for (const run of this.#closing) run()
  }
}

/** The room of the screens below. */
export const [useRoom, provideRoom] = createContext<RoomState>()
