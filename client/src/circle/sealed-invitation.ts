import type { CircleOpening } from '@rondo/shared/protocol/circle'
import { hashOf } from '@rondo/shared/seal/keys'
import type { SealedWords } from '../session/sealed-words.ts'

/** [G3] An invitation as the server keeps it: it knows the token again, and cannot read it. */
export const sealedInvitation = (words: SealedWords, token: string): CircleOpening['invitation'] => ({
  hash: hashOf(token),
  token: words.seal('invitation', '', token),
})
