import type { BallotId, MemberId } from '../ids.ts'
import { toBase64url } from '../seal/base64url.ts'
import type { Ballot } from './ballot.ts'

const ID_BYTES = 12

/** [E1] A ballot among those who are here. `random` gives numbers in [0, 1). */
export function openBallot(
  members: readonly MemberId[],
  { envelopes, choices }: Pick<Ballot, 'envelopes' | 'choices'>,
  random: () => number,
): Ballot {
  const id = drawId(random)
  return { id, publicKey: null, members, envelopes, choices, issued: [], ready: [], state: { is: 'drafting' } }
}

const drawId = (random: () => number): BallotId =>
  toBase64url(Uint8Array.from({ length: ID_BYTES }, () => Math.floor(random() * 256))) as BallotId
