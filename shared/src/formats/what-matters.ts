import type { Format } from './format.ts'
import { challenges, closing, dots, opening, pulse, thumbs, turns } from './parts.ts'

export const whatMatters: Format = {
  id: 'what-matters',
  people: { least: 4, most: 12 },
  minutes: { least: 30, wanted: 60, most: 120 },
  agenda: [opening(), challenges(), dots(), thumbs(), turns('on-this', 'on-this', [180, 30, 600]), pulse(), closing()],
  optional: [],
}
