import * as v from 'valibot'
import type { SegmentId } from '../ids.ts'
import { segmentId } from '../protocol/fields.ts'
import { type BriefOptions, brief } from './brief/brief.ts'
import { type CommitOptions, commit } from './commit/commit.ts'
import type { SegmentKind } from './kind.ts'
import { type OpenOptions, open } from './open/open.ts'
import { type PauseOptions, pause } from './pause/pause.ts'
import { type RoundOptions, round } from './round/round.ts'
import { type SilenceOptions, silence } from './silence/silence.ts'
import { type TeachOptions, teach } from './teach/teach.ts'

/** Every kind of segment there is: the one place that names them all. */
export const kinds = { brief, round, open, teach, silence, pause, commit } as const

export interface OptionsOf {
  brief: BriefOptions
  round: RoundOptions
  open: OpenOptions
  teach: TeachOptions
  silence: SilenceOptions
  pause: PauseOptions
  commit: CommitOptions
}

export type Kind = keyof OptionsOf

/** One part of an agenda. */
export type Segment = {
  [K in Kind]: { readonly id: SegmentId; readonly kind: K; readonly options: OptionsOf[K] }
}[Kind]

export const segment = v.variant('kind', [
  v.strictObject({ id: segmentId, kind: v.literal('brief'), options: brief.options }),
  v.strictObject({ id: segmentId, kind: v.literal('round'), options: round.options }),
  v.strictObject({ id: segmentId, kind: v.literal('open'), options: open.options }),
  v.strictObject({ id: segmentId, kind: v.literal('teach'), options: teach.options }),
  v.strictObject({ id: segmentId, kind: v.literal('silence'), options: silence.options }),
  v.strictObject({ id: segmentId, kind: v.literal('pause'), options: pause.options }),
  v.strictObject({ id: segmentId, kind: v.literal('commit'), options: commit.options }),
])

/** An agenda, or what is left of one: commands name a part by its id, so no two have the same. */
export const segments = v.pipe(
  v.array(segment),
  v.maxLength(30),
  v.check((parts) => new Set(parts.map((part) => part.id)).size === parts.length),
  v.readonly(),
)

/** Whether this, from wherever it came, is an agenda or what is left of one. */
export const isAgenda = (value: unknown): value is readonly Segment[] => v.is(segments, value)

/** The functions of a segment's kind, for its own options. */
export const kindOf = (part: Segment): SegmentKind<Segment['options']> =>
  kinds[part.kind] as unknown as SegmentKind<Segment['options']>
