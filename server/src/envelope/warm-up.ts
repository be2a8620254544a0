import { randomBytes } from 'node:crypto'
import { drawTokens } from '@rondo/shared/envelope/draw-tokens'
import type { BallotId } from '@rondo/shared/ids'
import { ballotKey } from './ballot-key.ts'
import { checkToken } from './check-token.ts'
import { issueTokens } from './issue-tokens.ts'

/** Tokens after which the engine has compiled most of what they need. */
const TOKENS = 8

/** Issues and checks tokens of a ballot that never was: the library makes its tables, and the first member does not wait for them. */
export function warmUp(): void {
  const key = ballotKey(randomBytes(32), 'none' as BallotId)
  issueTokens(key, drawTokens(TOKENS).blinded)
  for (let times = 0; times < TOKENS; times++) checkToken(key, randomBytes(32), randomBytes(64))
}
