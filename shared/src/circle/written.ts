import type { Circle } from './circle.ts'
import type { CircleCommand } from './commands.ts'
import type { Ruling } from './decision.ts'

type Writing = Extract<CircleCommand, { type: 'purpose.set' | 'rhythm.set' | 'next.set' }>

const FIELDS = { 'purpose.set': 'purpose', 'rhythm.set': 'rhythm', 'next.set': 'next' } as const

/** [G4] Anybody writes the purpose, the rhythm or the next session anew, from the revision they saw. */
export function write(circle: Circle, { type, words, revision }: Writing): Ruling {
  const field = FIELDS[type]
  if (circle[field].revision !== revision) return 'changed-meanwhile'
  return { ...circle, [field]: { words, revision: revision + 1 } }
}
