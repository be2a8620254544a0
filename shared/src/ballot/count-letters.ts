import type { Letter } from '../envelope/letter.ts'
import type { CardId } from '../ids.ts'
import { toBase64url } from '../seal/base64url.ts'
import type { Segment } from '../segments/index.ts'
import { countPulse } from '../segments/pulse/count-pulse.ts'
import { countVote } from '../segments/vote/count-vote.ts'
import type { Ballot } from './ballot.ts'
import type { Opened } from './opened.ts'

/** [E11] What may be known of the letters of a part's ballot; null: the part holds none. Cards stay in the order in which they are given. */
export function countLetters(
  part: Segment,
  { choices }: Pick<Ballot, 'choices'>,
  letters: readonly Letter[],
  drawCard: () => CardId,
): Opened | null {
  const answers = letters.flatMap((letter) => (letter.is === 'numbers' ? [letter.numbers] : []))
  switch (part.kind) {
    case 'pulse':
      return { is: 'pulse', statements: countPulse(answers) }
    case 'vote':
      return { is: 'vote', vote: countVote(part.options, choices, answers) }
    case 'challenge':
      return {
        is: 'cards',
        cards: letters.flatMap((letter) =>
          letter.is === 'card' ? [{ id: drawCard(), sealed: toBase64url(letter.sealed) }] : [],
        ),
      }
    default:
      return null
  }
}
