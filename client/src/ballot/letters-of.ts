import { writeCard } from '@rondo/shared/envelope/card-letter'
import { writeBlank, writeNumbers } from '@rondo/shared/envelope/letter'
import { normaliseCard } from '@rondo/shared/envelope/normalise-card'
import type { BallotSeen } from '@rondo/shared/room/view'
import { type Draft, goes } from './ballot-memory.ts'

/** [E5] As many letters as everybody hands in: blanks in the place of what one has not written, or keeps to oneself. `words`: the key of the group’s words, 32 bytes. */
export function lettersOf(
  draft: Draft,
  { id, publicKey, envelopes }: BallotSeen,
  words: Uint8Array,
): readonly Uint8Array[] {
  if (draft.numbers.length > 0) return [writeNumbers(draft.numbers)]
  if (publicKey === null || envelopes === 1) return [writeBlank()]
  const place = { ballot: id, publicKey }
  return Array.from({ length: envelopes }, (_, index) => {
    const plain = goes(draft) ? normaliseCard(draft.cards[index] ?? '') : ''
    return writeCard(words, place, plain === '' ? null : plain)
  })
}
