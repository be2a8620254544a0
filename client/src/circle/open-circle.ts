import type { CircleOpening } from '@rondo/shared/protocol/circle'
import { LIMITS } from '@rondo/shared/protocol/limits'
import { PROTOCOL } from '@rondo/shared/protocol/version'
import type { Refusal } from '@rondo/shared/room/refusals'
import { drawKey, drawSeat } from '@rondo/shared/seal/draw'
import { circleKeys, hashOf, memberOf } from '@rondo/shared/seal/keys'
import { SealedWords } from '../session/sealed-words.ts'
import { circlePost } from './circle-post.ts'
import { circleTitle } from './circle-title.ts'
import type { CircleOnDevice } from './circles-on-device.ts'
import { postAgain } from './post-again.ts'
import { sealedInvitation } from './sealed-invitation.ts'

/** The seat of whoever opened it, and the token of its invitation. */
export type OpenedCircle = Omit<CircleOnDevice, 'openedAt'> & { readonly invitation: string }

/** [G1] Opens a circle; the same request is made again when no answer came, and opens it once. `unreachable`: no server answered. */
export async function openCircle(
  server: string,
  ask: typeof fetch,
  said: { readonly purpose: string; readonly name: string },
): Promise<OpenedCircle | { readonly refused: Refusal | 'unreachable' }> {
  const [key, seat, invitation] = [drawKey(), drawSeat(), drawKey()]
  const keys = circleKeys(key)
  if (!keys) throw new Error('a drawn key is a key')
  const words = new SealedWords(keys)
  const member = memberOf(seat)
  const opening: CircleOpening = {
    protocol: PROTOCOL,
    circle: keys.circle,
    member,
    seat: hashOf(seat),
    invitation: sealedInvitation(words, invitation),
    name: words.seal('name', member, said.name),
    purpose: words.seal('purpose', '', said.purpose),
  }
  if (opening.name.length > LIMITS.name || opening.purpose.length > LIMITS.purpose) return { refused: 'too-large' }
  const answer = await postAgain(circlePost(server, ask), '', opening)
  if (answer === null) return { refused: 'unreachable' }
  if ('refused' in answer) return answer
  const title = circleTitle(said.purpose)
  return { circle: keys.circle, key, member, seat, coming: null, invitation, title }
}
