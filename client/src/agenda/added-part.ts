import {
  approving,
  breakFor,
  challenges,
  committing,
  dots,
  drawing,
  lesson,
  pulse,
  quiet,
  talk,
  thumbs,
  turns,
  writing,
} from '@rondo/shared/formats/parts'
import type { SegmentId } from '@rondo/shared/ids'
import type { Segment } from '@rondo/shared/segments/index'
import type { PlannedPart } from './planned-part.ts'

/** The parts one can add to a plan, in the order in which they are offered. */
export const addable = [
  'round',
  'open',
  'silence',
  'pause',
  'board',
  'write',
  'teach',
  'commit',
  'challenge',
  'dots',
  'approval',
  'thumbs',
  'pulse',
] as const

export type Addable = (typeof addable)[number]

/** An agenda has so many parts at most. */
const MOST_PARTS = 30

/** [W11] What can still be added beside these parts: everyone promises something once. */
export const stillAddable = (agenda: readonly Segment[]): readonly Addable[] =>
  agenda.length >= MOST_PARTS
    ? []
    : addable.filter((kind) => kind !== 'commit' || !agenda.some((part) => part.kind === 'commit'))

/** [W9] Whether a part that was dropped can come back: not beside itself, nor beside what there is one of. */
export const mayComeBack = (part: Segment, agenda: readonly Segment[]): boolean =>
  agenda.length < MOST_PARTS &&
  !agenda.some((one) => one.id === part.id || (one.kind === 'commit' && part.kind === 'commit'))

/** A part as it is when it was just added. */
export function addedPart(kind: Addable, id: SegmentId): PlannedPart {
  return { segment: fresh(kind, id), question: '', kept: false }
}

function fresh(kind: Addable, id: SegmentId): Segment {
  switch (kind) {
    case 'round':
      return turns(id, 'own', [60, 15, 300])
    case 'open':
      return talk(id, 'talk', [600, 120, 3600])
    case 'silence':
      return quiet(id, 60)
    case 'pause':
      return breakFor(id, 300)
    case 'board':
      return drawing(id, 600)
    case 'write':
      return writing(id, 300)
    case 'teach':
      return lesson(id)
    case 'commit':
      return { ...committing(), id }
    case 'challenge':
      return { ...challenges(), id }
    case 'dots':
      return { ...dots(), id }
    case 'approval':
      return { ...approving(), id }
    case 'thumbs':
      return { ...thumbs(), id }
    case 'pulse':
      return { ...pulse(), id }
    default:
      return kind satisfies never
  }
}

/** [W11] Where a new part goes: before the promises and the closing round with which the plan ends. */
export function placeFor(parts: readonly PlannedPart[]): number {
  let place = parts.length
  while (place > 0 && isEnding(parts[place - 1])) place--
  return place
}

const isEnding = (part: PlannedPart | undefined): boolean =>
  part?.segment.kind === 'commit' || (part?.segment.kind === 'round' && part.segment.options.prompt === 'closing')
