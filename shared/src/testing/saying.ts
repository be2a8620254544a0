import type { CommitmentCommand } from '../commitment/commands.ts'
import type { CommitmentId, SealedText } from '../ids.ts'

type Saying = Extract<CommitmentCommand, { type: 'commitment.say' }>

/** What somebody says who promises something for the first time; `name` is what it goes by. */
export const saying = (name: string, words: SealedText, change: Partial<Saying> = {}): Saying => ({
  type: 'commitment.say',
  id: commitmentOf(name),
  revision: 0,
  isShared: false,
  seenBy: 'group',
  words,
  ...change,
})

export const commitmentOf = (name: string): CommitmentId => name.padEnd(12, '_').slice(0, 12) as CommitmentId
