import * as v from 'valibot'
import type { SegmentId } from '../ids.ts'
import { segmentId } from '../protocol/fields.ts'
import { type BriefOptions, brief } from './brief/brief.ts'
import { type CommitOptions, commit } from './commit/commit.ts'
import type { SegmentKind } from './kind.ts'
import { type RoundOptions, round } from './round/round.ts'

/** Every kind of segment there is: the one place that names them all. */
export const kinds = { brief, round, commit } as const

export interface OptionsOf {
  brief: BriefOptions
  round: RoundOptions
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
  v.strictObject({ id: segmentId, kind: v.literal('commit'), options: commit.options }),
])

/** The functions of a segment's kind, for its own options. */
export const kindOf = (part: Segment): SegmentKind<Segment['options']> =>
  kinds[part.kind] as unknown as SegmentKind<Segment['options']>
