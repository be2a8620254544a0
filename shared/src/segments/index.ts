import type { SegmentId } from '../ids.ts'
import { board } from './board/board.ts'
import type { BoardOptions } from './board/options.ts'
import { brief } from './brief/brief.ts'
import type { BriefOptions } from './brief/options.ts'
import { challenge } from './challenge/challenge.ts'
import type { ChallengeOptions } from './challenge/options.ts'
import { commit } from './commit/commit.ts'
import type { CommitOptions } from './commit/options.ts'
import type { Cast, SegmentKind, Step } from './kind.ts'
import { open } from './open/open.ts'
import type { OpenOptions } from './open/options.ts'
import type { PauseOptions } from './pause/options.ts'
import { pause } from './pause/pause.ts'
import type { PulseOptions } from './pulse/options.ts'
import { pulse } from './pulse/pulse.ts'
import type { ReviewOptions } from './review/options.ts'
import { review } from './review/review.ts'
import type { RoundOptions } from './round/options.ts'
import { round } from './round/round.ts'
import type { SilenceOptions } from './silence/options.ts'
import { silence } from './silence/silence.ts'
import type { TeachOptions } from './teach/options.ts'
import { teach } from './teach/teach.ts'
import type { VoteOptions } from './vote/options.ts'
import { vote } from './vote/vote.ts'
import type { WriteOptions } from './write/options.ts'
import { write } from './write/write.ts'

/** Every kind of segment there is: the one place that names them all. */
export const kinds = {
  brief,
  round,
  open,
  teach,
  silence,
  pause,
  commit,
  challenge,
  vote,
  pulse,
  review,
  board,
  write,
} as const

export interface OptionsOf {
  brief: BriefOptions
  round: RoundOptions
  open: OpenOptions
  teach: TeachOptions
  silence: SilenceOptions
  pause: PauseOptions
  commit: CommitOptions
  challenge: ChallengeOptions
  vote: VoteOptions
  pulse: PulseOptions
  review: ReviewOptions
  board: BoardOptions
  write: WriteOptions
}

export type Kind = keyof OptionsOf

/** One part of an agenda. */
export type Segment = {
  [K in Kind]: { readonly id: SegmentId; readonly kind: K; readonly options: OptionsOf[K] }
}[Kind]

/** The functions of a segment's kind, for its own options. */
export const kindOf = (part: Segment): SegmentKind<Segment['options']> =>
  kinds[part.kind] as unknown as SegmentKind<Segment['options']>

/** The stages of a part with those who play a part in it; none: it is passed over. */
export const stepsOf = (part: Segment, cast: Cast): readonly Step[] => kindOf(part).steps(part.options, cast)

/** [G18] The parts that have a place in a session of this circle, or of a group that meets once (null). */
export const heldHere = (
  parts: readonly Segment[],
  circle: { readonly hasPromises: boolean } | null,
): readonly Segment[] => parts.filter((part) => !kindOf(part).isPassedOver?.(circle))
