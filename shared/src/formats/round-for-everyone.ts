import type { SegmentId } from '../ids.ts'
import type { Format } from './format.ts'

const GRACE = 20

export const roundForEveryone: Format = {
  id: 'round-for-everyone',
  people: { least: 3, most: 24 },
  minutes: { least: 20, wanted: 60, most: 180 },
  agenda: [
    { id: 'opening' as SegmentId, kind: 'brief', options: { text: 'opening', seconds: 60 } },
    {
      id: 'check-in' as SegmentId,
      kind: 'round',
      options: { prompt: 'check-in', question: null, each: 60, least: 20, most: 120, grace: GRACE },
    },
    {
      id: 'main' as SegmentId,
      kind: 'round',
      options: { prompt: 'challenge', question: null, each: 240, least: 45, most: 900, grace: GRACE },
    },
    {
      id: 'commit' as SegmentId,
      kind: 'commit',
      options: { writing: 90, each: 45, least: 20, most: 120, grace: GRACE },
    },
    {
      id: 'closing' as SegmentId,
      kind: 'round',
      options: { prompt: 'closing', question: null, each: 30, least: 15, most: 90, grace: GRACE },
    },
  ],
}
