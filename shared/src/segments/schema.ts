import * as v from 'valibot'
import { segmentId } from '../protocol/fields.ts'
import { boardOptions } from './board/options.ts'
import { briefOptions } from './brief/options.ts'
import { challengeOptions } from './challenge/options.ts'
import { commitOptions } from './commit/options.ts'
import type { Segment } from './index.ts'
import { openOptions } from './open/options.ts'
import { pauseOptions } from './pause/options.ts'
import { pulseOptions } from './pulse/options.ts'
import { reviewOptions } from './review/options.ts'
import { roundOptions } from './round/options.ts'
import { silenceOptions } from './silence/options.ts'
import { teachOptions } from './teach/options.ts'
import { voteOptions } from './vote/options.ts'
import { writeOptions } from './write/options.ts'

/** One part of an agenda, in the shape it must have. */
export const segment = v.variant('kind', [
  v.strictObject({ id: segmentId, kind: v.literal('brief'), options: briefOptions }),
  v.strictObject({ id: segmentId, kind: v.literal('round'), options: roundOptions }),
  v.strictObject({ id: segmentId, kind: v.literal('open'), options: openOptions }),
  v.strictObject({ id: segmentId, kind: v.literal('teach'), options: teachOptions }),
  v.strictObject({ id: segmentId, kind: v.literal('silence'), options: silenceOptions }),
  v.strictObject({ id: segmentId, kind: v.literal('pause'), options: pauseOptions }),
  v.strictObject({ id: segmentId, kind: v.literal('commit'), options: commitOptions }),
  v.strictObject({ id: segmentId, kind: v.literal('challenge'), options: challengeOptions }),
  v.strictObject({ id: segmentId, kind: v.literal('vote'), options: voteOptions }),
  v.strictObject({ id: segmentId, kind: v.literal('pulse'), options: pulseOptions }),
  v.strictObject({ id: segmentId, kind: v.literal('review'), options: reviewOptions }),
  v.strictObject({ id: segmentId, kind: v.literal('board'), options: boardOptions }),
  v.strictObject({ id: segmentId, kind: v.literal('write'), options: writeOptions }),
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
