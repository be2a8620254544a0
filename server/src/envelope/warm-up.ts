import { randomBytes } from 'node:crypto'
import type { BallotId } from '@rondo/shared/ids'
import { toBase64url } from '@rondo/shared/seal/base64url'
import { ballotKey } from './ballot-key.ts'
import { checkToken } from './check-token.ts'
import { issueTokens } from './issue-tokens.ts'
import { sodiumVoprf } from './sodium-voprf.ts'

/** Tokens after which the engine has compiled most of what they need; more make the start longer and the first ballot no shorter. */
const TOKENS = 6

const drawBlinded = (): string => toBase64url(sodiumVoprf.blind(randomBytes(32)).blinded)

/** Issues and checks tokens of a ballot that never was, so that the first member does not wait for the engine. */
export function warmUp(): void {
  const key = ballotKey(randomBytes(32), 'none' as BallotId)
  issueTokens(key, Array.from({ length: TOKENS }, drawBlinded))
  for (let times = 0; times < TOKENS; times++) checkToken(key, randomBytes(32), randomBytes(64))
}
