import type { Format } from './format.ts'
import { checkingIn, closing, committing, opening, talk, turns } from './parts.ts'

export const openForum: Format = {
  id: 'open-forum',
  people: { least: 3, most: 24 },
  minutes: { least: 20, wanted: 60, most: 180 },
  agenda: [
    opening(),
    checkingIn(),
    talk('talk', 'talk', [1200, 180, 7200]),
    turns('what-i-take', 'what-i-take', [45, 15, 120]),
    committing(),
    closing(),
  ],
  optional: [],
}
