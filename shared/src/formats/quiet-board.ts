import type { Format } from './format.ts'
import { checkingIn, closing, committing, opening, talk, writing } from './parts.ts'

export const quietBoard: Format = {
  id: 'quiet-board',
  people: { least: 3, most: 24 },
  minutes: { least: 25, wanted: 45, most: 120 },
  agenda: [
    opening(),
    checkingIn(),
    writing('write', 300),
    talk('talk', 'side-by-side', [900, 180, 5400]),
    committing(),
    closing(),
  ],
  optional: [],
}
