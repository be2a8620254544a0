import type { CircleOpening } from '@rondo/shared/protocol/circle'
import { PROTOCOL } from '@rondo/shared/protocol/version'
import { drawKey, drawSeat } from '@rondo/shared/seal/draw'
import { type CircleKeys, circleKeys, hashOf, memberOf } from '@rondo/shared/seal/keys'
import { seal } from '@rondo/shared/seal/seal'

/** What the browser of somebody who starts a circle holds. */
export interface CircleOpened {
  readonly keys: CircleKeys
  readonly seat: string
  /** The token of its invitation. */
  readonly invitation: string
  readonly opening: CircleOpening
}

/** A fresh circle as a browser would open it. */
export function freshCircle(purpose = 'Getting hard things done', name = 'Ada'): CircleOpened {
  const keys = circleKeys(drawKey())
  if (!keys) throw new Error('A drawn key is a key')
  const [seat, invitation] = [drawSeat(), drawKey()]
  const member = memberOf(seat)
  const opening: CircleOpening = {
    protocol: PROTOCOL,
    circle: keys.circle,
    member,
    seat: hashOf(seat),
    invitation: {
      hash: hashOf(invitation),
      token: seal(keys.words, { room: keys.circle, field: 'invitation', item: '' }, invitation),
    },
    name: seal(keys.words, { room: keys.circle, field: 'name', item: member }, name),
    purpose: seal(keys.words, { room: keys.circle, field: 'purpose', item: '' }, purpose),
  }
  return { keys, seat, invitation, opening }
}
