import type { Kind, Segment } from '@rondo/shared/segments/index'
import type { Component } from 'svelte'
import { drawersOf } from '../screens/room/drawers-of.ts'
import type { LiveRoom } from '../screens/room/live-room.svelte.ts'
import type { RoomState } from '../session/room-state.svelte.ts'
import { wallClock } from '../ui/length-text.ts'
import { roomWords as words } from '../words/room.ts'
import { teachWords } from '../words/teach.ts'
import Brief from './brief/Brief.svelte'
import InBallot from './InBallot.svelte'
import Later from './Later.svelte'
import Open from './open/Open.svelte'
import Promises from './Promises.svelte'
import Pause from './pause/Pause.svelte'
import Round from './round/Round.svelte'
import Silence from './silence/Silence.svelte'
import type { StageOf } from './stage-of.ts'
import Teach from './teach/Teach.svelte'

interface Shown<K extends Kind> {
  /** What fills the stage. */
  readonly stage: Component<StageOf<K>>
  /** Whether its stage gives its speaker something to do beside the floor’s own actions. */
  readonly hasActions: boolean
  /** What *Pass* is called here. */
  readonly pass: string
  /** Whether *I’m done* is the next thing to do in one’s turn. */
  readonly isDoneNext: (room: RoomState) => boolean
  /** What is going on while nobody has the floor, or is to have it. */
  readonly meanwhile: (live: LiveRoom) => string
}

const plain = { hasActions: false, pass: words.pass, isDoneNext: () => true }

/** By what becomes of the envelopes. */
const MEANWHILE: Readonly<Record<string, string>> = { drafting: words.quietNow, handing: words.handingIn }

const inBallot = {
  ...plain,
  stage: InBallot,
  meanwhile: ({ phase }: LiveRoom) =>
    phase?.running.poll?.isOpen ? words.quietNow : (MEANWHILE[phase?.running.ballot?.state.is ?? ''] ?? ''),
}

/** The components of every kind of segment: the one place in the browser that names them all. */
const segments: { readonly [K in Kind]: Shown<K> } = {
  brief: { ...plain, stage: Brief, meanwhile: () => words.readTogether },
  round: { ...plain, stage: Round, meanwhile: () => '' },
  open: { ...plain, stage: Open, meanwhile: () => '' },
  teach: {
    ...plain,
    stage: Teach,
    meanwhile: ({ phase }) => (phase?.running.stage === 'take' ? teachWords.writing : teachWords.thinking),
  },
  silence: { ...plain, stage: Silence, meanwhile: () => words.nobodySpeaks },
  pause: {
    ...plain,
    stage: Pause,
    meanwhile: ({ phase }) => (phase?.running.until ? words.goesOnAt(wallClock(phase.running.until)) : ''),
  },
  commit: {
    stage: Promises,
    hasActions: true,
    pass: words.nothingToday,
    isDoneNext: (room) => room.home.latest !== null,
    meanwhile: () => words.writingNow,
  },
  challenge: inBallot,
  vote: inBallot,
  pulse: inBallot,
  review: { ...plain, stage: Promises, meanwhile: () => '' },
  write: {
    ...plain,
    stage: Later,
    meanwhile: ({ phase }) => (phase?.running.stage === 'writing' ? words.quietNow : ''),
  },
  board: {
    ...plain,
    stage: Later,
    meanwhile: ({ room }) => `${words.whoDraws[drawersOf(room)]}. ${words.talkAsYouLike}`,
  },
}

/** How a part is shown. */
export const shownOf = (part: Segment): Shown<Kind> => segments[part.kind] as Shown<Kind>
