import type { Format } from './format.ts'
import { closing, committing, opening, reviewing, turns } from './parts.ts'

export const promisesKept: Format = {
  id: 'promises-kept',
  people: { least: 3, most: 12 },
  minutes: { least: 20, wanted: 45, most: 120 },
  agenda: [opening(), reviewing(), turns('on-my-mind', 'challenge', [120, 30, 420]), committing(), closing()],
  isForCircles: true,
  optional: [],
}
