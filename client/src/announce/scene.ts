import type { MemberId, SegmentId } from '@rondo/shared/ids'
import type { ViewForAll } from '@rondo/shared/room/view'
import type { Moment } from '@rondo/shared/time'
import { situationOf } from '../screens/room/situation.ts'
import { type Awaited, awaitedOf } from './awaited.ts'

/** What of a live room is worth telling somebody who does not look at it. */
export interface Scene {
  readonly connected: boolean
  readonly part: SegmentId
  /** The stage of the part or its phase, or `floor` while turns are taken. */
  readonly stage: string
  readonly paused: boolean
  readonly host: MemberId | null
  /** Who begins, while the order is being shown. */
  readonly begins: MemberId | null
  readonly turn: {
    readonly number: number
    readonly speaker: MemberId
    readonly extensions: number
    readonly held: boolean
  } | null
  /** Whether anyone may speak, and nobody does. */
  readonly free: boolean
  /** One’s place in the line while one’s hand is up; null: it is not. */
  readonly handPlace: number | null
  /** Whom the room asks to say yes, after nobody came forward: this member, or somebody. */
  readonly asked: 'me' | 'somebody' | null
  /** Whether everyone has had a turn in this part. */
  readonly done: boolean
  readonly soon: boolean
  /** For whom all wait, until they have chosen or written; null: for nobody. */
  readonly awaited: readonly Awaited[] | null
  /** When the stage ends by itself. */
  readonly until: Moment | null
  /** Session seconds: what is left, and of how many. */
  readonly left: number | null
  readonly whole: number | null
}

/** Null outside a live session. */
export function sceneOf(
  all: ViewForAll,
  me: MemberId,
  connected: boolean,
  now: Moment,
  time: { readonly left: number | null; readonly whole: number | null },
  more: { readonly phase: string | null; readonly isAsked: boolean; readonly nameOf: (member: MemberId) => string },
): Scene | null {
  const { phase } = all
  if (phase.is !== 'live') return null
  const at = phase.paused?.since ?? now
  const situation = phase.floor && situationOf(phase.floor, all.members, me, at, all.minute)
  const turn = situation && 'turn' in situation ? situation.turn : null
  return {
    connected,
    part: phase.running.segment,
    stage: more.phase ?? (phase.floor ? 'floor' : phase.running.stage),
    paused: phase.paused !== null,
    host: all.chair.host,
    begins: situation?.is === 'drawing' ? situation.first : null,
    turn: turn && {
      number: turn.number,
      speaker: turn.speaker,
      extensions: turn.extensions,
      held: turn.held !== null,
    },
    free: situation?.is === 'free',
    handPlace: phase.floor?.queue && situation?.is === 'listening' ? situation.place : null,
    asked: phase.running.asking?.at !== 'drawn' ? null : more.isAsked ? 'me' : 'somebody',
    done: situation?.is === 'done',
    soon: situation?.is === 'listening' && situation.soon,
    awaited: awaitedOf(phase.running, all.members, more.nameOf),
    until: phase.running.until,
    ...time,
  }
}
