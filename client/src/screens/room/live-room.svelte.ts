import type { MemberId } from '@rondo/shared/ids'
import type { MemberCommand } from '@rondo/shared/room/commands'
import type { PhaseSeen } from '@rondo/shared/room/view'
import type { Moment } from '@rondo/shared/time'
import { type Component, createContext } from 'svelte'
import { Countdown, countdownTo } from '../../session/countdown.svelte.ts'
import type { RoomState } from '../../session/room-state.svelte.ts'
import { Ticking } from '../../session/ticking.svelte.ts'
import { timeLeft } from '../../session/time-left.ts'
import { isAwayLong } from './away-long.ts'
import { type Gift, giftOf } from './gift.ts'
import { lastControl, type UndoableControl } from './last-control.ts'
import { nextSpeaker, situationOf } from './situation.ts'
import { SpaceBar } from './space-bar.svelte.ts'

/** How a speaker ends their turn. */
type TurnEnd = 'turn.done' | 'turn.pass'

export type LivePhase = Extract<PhaseSeen, { is: 'live' }>

/** Somebody at the table, as shown. */
export interface Person {
  readonly id: MemberId
  readonly name: string
  readonly me: boolean
  readonly speaking: boolean
  readonly next: boolean
  readonly away: boolean
  /** Away for so long that the chair may be cleared. */
  readonly awayLong: boolean
  readonly heard: boolean
  /** Has raised a hand, in open talk. */
  readonly hand: boolean
  readonly hosts: boolean
  /** While the order is being shown: the place in it. */
  readonly drawn: number | null
  readonly hue: number
}

/** What the live screen's parts share: the room at this second, ready to be shown. */
export class LiveRoom {
  readonly room: RoomState
  /** The large clock. */
  readonly time: Countdown
  /** How long the floor is still held for a speaker who dropped out. */
  readonly hold: Countdown
  readonly #ticking: Ticking
  /** What a part gives its speaker to do, beside the floor’s own actions; null: nothing. */
  actions = $state.raw<Component | null>(null)
  /** Whether a part has something to ask before one’s turn ends in this way; null: it has not. */
  asksBefore: ((how: TurnEnd) => boolean) | null = null
  /** Whether it asks: that stands in the place of what else one could do now. */
  isAsking = $state(false)
  /** What a part says to whoever does not look at it, politely. */
  said = $state('')
  /** [B66] One was writing on the board as the part went on, and still is; with what one has typed until it was there again. */
  writesOn = $state.raw<{ typed: string } | null>(null)
  /** One was typing somewhere as the part went on. */
  wasTyping = false
  /** Called before the page changes with the part. */
  readonly #beforeNext = new Set<() => void>()
  readonly spaceBar = new SpaceBar()
  /** What *Undo* would take back, as far as this device knows. */
  lastControl = $state<UndoableControl | null>(null)

  constructor(room: RoomState) {
    this.room = room
    this.time = new Countdown(room, () => timeLeft(room))
    this.hold = countdownTo(room, () => room.turn?.held?.until ?? null)
    // What waits for a moment (a chair away for long, the end of *Undo*) may be late by this much.
    this.#ticking = new Ticking(() => Math.min(Math.max(room.secondLasts, 50), 500))
  }

  /** Calls `listener` before the page changes with the part, until the returned function is called. */
  beforeNext(listener: () => void): () => void {
    this.#beforeNext.add(listener)
    return () => this.#beforeNext.delete(listener)
  }

  /** The part has changed, and the page has not yet. */
  goesOn(): void {
    for (const listener of this.#beforeNext) listener()
  }

  readonly phase: LivePhase | null = $derived.by(() => {
    const phase = this.room.phase
    return phase?.is === 'live' ? phase : null
  })
  readonly now: Moment = $derived.by(() => {
    // At the zero of the clock everything else is to change with it.
    void this.time.isOver
    this.#ticking.read()
    return this.room.now()
  })
  /** Now; while paused, the moment of the pause. */
  readonly at: Moment = $derived.by(() => this.phase?.paused?.since ?? this.now)
  readonly situation = $derived.by(() => {
    const { all, floor } = this.room
    return all && floor ? situationOf(floor, all.members, this.room.myId, this.at, all.minute) : null
  })
  /** Whose time the running turn is, when it was given. */
  readonly gift: Gift | null = $derived.by(() => {
    const { floor } = this.room
    return floor && giftOf(floor)
  })
  /** Session seconds of the whole of what the large clock counts; null without a clock. */
  readonly wholeSeconds: number | null = $derived.by(() => {
    const span = timeLeft(this.room)
    return span && (span.to - span.from) / this.room.secondLasts
  })
  readonly people: readonly Person[] = $derived.by(() => {
    const { all, floor } = this.room
    if (!all) return []
    const speaker = floor?.stage.at === 'turn' ? floor.stage.turn.speaker : null
    const next = floor?.stage.at === 'turn' ? nextSpeaker(floor, all.members) : null
    const order =
      floor?.stage.at === 'drawing' ? floor.drawn.filter((id) => all.members.some((one) => one.id === id)) : []
    return all.members.map((member, index) => ({
      id: member.id,
      name: this.room.nameOf(member.id),
      me: member.id === this.room.myId,
      speaking: member.id === speaker,
      next: member.id === next && member.id !== speaker,
      away: member.awaySince !== null,
      awayLong: isAwayLong(member, this.now, this.room.secondLasts),
      heard: floor?.heard.includes(member.id) ?? false,
      hand: Boolean(floor?.queue && floor.waiting.some((place) => place.member === member.id)),
      hosts: member.id === all.chair.host,
      drawn: order.indexOf(member.id) + 1 || null,
      hue: (index % 6) + 1,
    }))
  })
  readonly here = $derived(this.people.filter((person) => !person.away).length)
  readonly others = $derived(this.people.filter((person) => !person.me && !person.away))
  /** Whether anyone may take the chair: it is empty, or its host has been away for long. */
  readonly chairFree = $derived.by(() => {
    const { all } = this.room
    if (!all || all.chair.host === this.room.myId) return false
    const host = all.members.find((member) => member.id === all.chair.host)
    return host ? isAwayLong(host, this.now, this.room.secondLasts) : true
  })

  /** Ends one’s own turn, once what is asked before has been. */
  endTurn(how: TurnEnd): void {
    const turn = this.situation?.is === 'speaking' ? this.situation.turn.number : null
    if (turn === null) return
    this.isAsking = !this.isAsking && (this.asksBefore?.(how) ?? false)
    if (!this.isAsking) this.ask({ type: how, turn })
  }

  say(text: string): void {
    this.said = text
  }

  /** Asks, unless an answer is still awaited: a second press on the same button means the first one. */
  ask(command: MemberCommand): void {
    if (this.room.pending) return
    void this.room.ask(command).then((answer) => {
      if ('ok' in answer) this.lastControl = lastControl(this.lastControl, command.type)
    })
  }
}

export const [useLiveRoom, provideLiveRoom] = createContext<LiveRoom>()
