import type { Format } from './format.ts'
import { closing, committing, opening, talk, turns } from './parts.ts'

export const firstMeeting: Format = {
  id: 'first-meeting',
  people: { least: 3, most: 12 },
  minutes: { least: 20, wanted: 60, most: 120 },
  agenda: [
    opening(),
    turns('how-i-came', 'how-i-came', [150, 45, 300]),
    turns('get-better', 'get-better', [120, 30, 240]),
    talk('what-we-want', 'what-we-want', [600, 120, 1800]),
    committing(),
    closing(),
  ],
  optional: [],
}
