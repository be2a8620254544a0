import type { Kind } from '@rondo/shared/segments/index'
import type { Component } from 'svelte'
import type { RoomState } from '../session/room-state.svelte.ts'
import { roomWords as words } from '../words/room.ts'
import Brief from './brief/Brief.svelte'
import Commit from './commit/Commit.svelte'
import CommitTurn from './commit/CommitTurn.svelte'
import Round from './round/Round.svelte'
import type { StageOf } from './stage-of.ts'

interface Shown<K extends Kind> {
  /** What fills the stage. */
  readonly stage: Component<StageOf<K>>
  /** What its speaker may do beside the floor’s own actions; null: nothing. */
  readonly turn: Component | null
  /** What *Pass* is called here. */
  readonly pass: string
  /** Whether *I’m done* is the next thing to do in one’s turn. */
  readonly isDoneNext: (room: RoomState) => boolean
}

/** The components of every kind of segment: the one place in the browser that names them all. */
export const segments: { readonly [K in Kind]: Shown<K> } = {
  brief: { stage: Brief, turn: null, pass: words.pass, isDoneNext: () => true },
  round: { stage: Round, turn: null, pass: words.pass, isDoneNext: () => true },
  commit: {
    stage: Commit,
    turn: CommitTurn,
    pass: words.nothingToday,
    isDoneNext: (room) => room.commitmentOf(room.myId) !== null,
  },
}
