import type { Format } from './format.ts'
import { closing, committing, opening, quiet, turns } from './parts.ts'

export const oneHardThing: Format = {
  id: 'one-hard-thing',
  people: { least: 3, most: 12 },
  minutes: { least: 20, wanted: 45, most: 90 },
  agenda: [
    opening(),
    turns('tell', 'tell', [240, 120, 480], 'volunteer'),
    turns('questions', 'ask', [60, 20, 150], 'others'),
    quiet('silence', 60),
    turns('offers', 'offer', [75, 20, 180], 'others'),
    turns('now-see', 'now-see', [120, 45, 240], 'teller'),
    committing(),
    closing(),
  ],
  optional: [],
}
