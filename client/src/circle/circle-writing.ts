import type { NextWords, RhythmWords } from '@rondo/shared/circle/words'
import type { LineId } from '@rondo/shared/ids'
import { LIMITS } from '@rondo/shared/protocol/limits'
import type { Answer } from '@rondo/shared/room/answer'
import { drawItem } from '@rondo/shared/seal/draw'
import type { CircleClient } from './circle-client.ts'
import { sealedInvitation } from './sealed-invitation.ts'

const TOO_LARGE = { refused: 'too-large' } as const

/** [G4] Writes the purpose anew, on top of this revision. */
export async function writePurpose(client: CircleClient, text: string, revision: number): Promise<Answer> {
  const words = client.words.seal('purpose', '', text)
  return words.length > LIMITS.purpose ? TOO_LARGE : client.ask({ type: 'purpose.set', words, revision })
}

/** [G4] Writes anew how often the circle meets; null: nothing is settled any more. */
export async function writeRhythm(client: CircleClient, rhythm: RhythmWords | null, revision: number): Promise<Answer> {
  const words = rhythm && client.words.seal('rhythm', '', JSON.stringify(rhythm))
  return words && words.length > LIMITS.rhythm ? TOO_LARGE : client.ask({ type: 'rhythm.set', words, revision })
}

/** [G4] Writes anew when the circle meets next; null: there is no next session any more. */
export async function writeNext(client: CircleClient, next: NextWords | null, revision: number): Promise<Answer> {
  const words = next && client.words.seal('next', '', JSON.stringify(next))
  return words && words.length > LIMITS.rhythm ? TOO_LARGE : client.ask({ type: 'next.set', words, revision })
}

/** Another name for oneself. */
export async function rename(client: CircleClient, name: string): Promise<Answer> {
  const words = client.words.seal('name', client.member, name)
  return words.length > LIMITS.name ? TOO_LARGE : client.ask({ type: 'name.set', name: words })
}

/** [G5] Another line for the agreement. */
export async function addLine(client: CircleClient, text: string): Promise<Answer> {
  const line = drawItem<LineId>()
  const words = client.words.seal('line', line, text)
  return words.length > LIMITS.line ? TOO_LARGE : client.ask({ type: 'agreement.add', line, words })
}

/** [G3] Another invitation, with this token; null: none. */
export const replaceInvitation = (client: CircleClient, token: string | null): Promise<Answer> =>
  client.ask({ type: 'invitation.replace', invitation: token === null ? null : sealedInvitation(client.words, token) })
