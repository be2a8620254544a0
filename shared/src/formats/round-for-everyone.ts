import type { Format } from './format.ts'
import { checkingIn, closing, committing, opening, turns } from './parts.ts'

export const roundForEveryone: Format = {
  id: 'round-for-everyone',
  people: { least: 3, most: 24 },
  minutes: { least: 20, wanted: 60, most: 180 },
  agenda: [opening(), checkingIn(), turns('main', 'challenge', [240, 45, 900]), committing(), closing()],
  optional: [],
}
