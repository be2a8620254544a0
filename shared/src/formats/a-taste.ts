import type { Format } from './format.ts'
import { briefChallenges, briefCommitting, opening, turns } from './parts.ts'

/** One round, one envelope, one promise. */
export const aTaste: Format = {
  id: 'a-taste',
  people: { least: 3, most: 12 },
  minutes: { least: 20, wanted: 25, most: 45 },
  agenda: [opening(), turns('check-in', 'check-in', [30, 15, 90]), briefChallenges(), briefCommitting()],
  optional: [],
}
