import type { SegmentId } from '../ids.ts'
import type { Format } from './format.ts'
import { closing, committing, lesson, opening, turns } from './parts.ts'

export const teachBackLab: Format = {
  id: 'teach-back-lab',
  people: { least: 3, most: 12 },
  minutes: { least: 25, wanted: 60, most: 120 },
  agenda: [
    opening(),
    lesson('lesson'),
    lesson('second-lesson'),
    turns('where-use', 'where-use', [60, 20, 120]),
    committing(),
    closing(),
  ],
  optional: ['second-lesson' as SegmentId],
}
