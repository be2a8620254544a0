import { finishTokens } from '@rondo/shared/envelope/finish-tokens'
import type { DrawnTokens, Token } from '@rondo/shared/envelope/tokens'
import type { BallotId, PublicKey } from '@rondo/shared/ids'
import type { RoomClient } from '../session/room-client.ts'

/** Why there are no tokens: another device has them, their proof does not hold, one is to ask again, or one is not to. */
type NoTokens = 'elsewhere' | 'unsafe' | 'again' | 'none'

/** [E2] Has the tokens issued that this device has drawn; the same ones as often as it asks. */
export async function getTokens(
  client: RoomClient,
  ballot: { readonly id: BallotId; readonly publicKey: PublicKey },
  drawn: DrawnTokens,
): Promise<readonly Token[] | NoTokens> {
  const issued = await client.tokens({ ballot: ballot.id, blinded: [...drawn.blinded] })
  // Without an answer the connection was lost: once it is back, one asks again anyway.
  if (!issued) return 'none'
  if (!('refused' in issued)) return finishTokens(ballot.publicKey, drawn, issued) ?? 'unsafe'
  if (issued.refused === 'another-device') return 'elsewhere'
  return issued.refused === 'try-again' || issued.refused === 'too-often' ? 'again' : 'none'
}
