import type { CommitmentShown } from '../commitment/commitments-shown.ts'
import { reachOf, sightOf } from '../commitment/reach-of.ts'
import { commitmentWords } from '../words/commitments.ts'
import { reviewWords } from '../words/review.ts'

/** [K14] That it is kept, and for whom as far as that is true of every one of these: each says beside it who sees it. */
export function saidOf(all: readonly CommitmentShown[]): string {
  const [reach, another] = new Set(all.map((one) => reachOf(sightOf(one))))
  return !reach || another ? reviewWords.kept : commitmentWords.said[reach]
}
