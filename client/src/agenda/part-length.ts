import { planOf } from '@rondo/shared/agenda/planned'
import { kindOf, type Segment } from '@rondo/shared/segments/index'
import { STEP } from '@rondo/shared/segments/seconds'
import { type Seconds, seconds } from '@rondo/shared/time'

/** How long a part is, in the way one sets it: each turn of a round, the time to write of a ballot, or the whole of any other part. Session seconds. */
export interface PartLength {
  readonly of: 'turn' | 'writing' | 'part'
  readonly seconds: number
  readonly least: number
  readonly most: number
  readonly step: number
}

const WHOLE_STEP = 30

/** What parts that are one stretch of time can be set to; the fitter never stretches them. */
const TIMED = {
  brief: { least: 15, most: 600 },
  silence: { least: 15, most: 900 },
  pause: { least: 60, most: 1800 },
  board: { least: 60, most: 3600 },
} as const

/** [W10] A part’s length, and what it can be set to. */
export function lengthOf(segment: Segment, people: number): PartLength {
  switch (segment.kind) {
    case 'round':
    case 'review':
    case 'commit': {
      const { each, least, most } = segment.options
      return { of: 'turn', seconds: each, least: Math.min(least, each), most: Math.max(most, each), step: STEP }
    }
    case 'open':
    case 'teach': {
      const { least, wanted, most } = planOf(segment, people)
      return { of: 'part', seconds: wanted, least, most, step: WHOLE_STEP }
    }
    case 'challenge':
      return { of: 'writing', seconds: segment.options.writing, least: 60, most: 900, step: WHOLE_STEP }
    case 'write':
      return { of: 'writing', seconds: segment.options.writing, least: 60, most: 1800, step: WHOLE_STEP }
    case 'vote':
      return { of: 'writing', seconds: segment.options.placing, least: 30, most: 300, step: STEP * 3 }
    case 'pulse':
      return { of: 'writing', seconds: segment.options.answering, least: 15, most: 300, step: STEP * 3 }
    case 'brief':
    case 'silence':
    case 'pause':
    case 'board':
      return { of: 'part', seconds: segment.options.seconds, ...TIMED[segment.kind], step: WHOLE_STEP }
    default:
      return segment satisfies never
  }
}

/** [W10] The part one step longer (1) or shorter (-1), on whole steps and within its bounds. */
export function stepped(segment: Segment, people: number, direction: 1 | -1): Segment {
  const { seconds: now, least, most, step } = lengthOf(segment, people)
  const next = direction === 1 ? (Math.floor(now / step) + 1) * step : (Math.ceil(now / step) - 1) * step
  const length = seconds(Math.min(most, Math.max(least, next)))
  return { ...segment, options: withLength(segment, people, length) } as Segment
}

function withLength(segment: Segment, people: number, length: Seconds): Segment['options'] {
  switch (segment.kind) {
    case 'round':
    case 'review':
    case 'commit':
      return { ...segment.options, each: length }
    case 'challenge':
    case 'write':
      return { ...segment.options, writing: length }
    case 'vote':
      return { ...segment.options, placing: length }
    case 'pulse':
      return { ...segment.options, answering: length }
    default:
      return kindOf(segment).resize(segment.options, people, length)
  }
}
