import type { CircleForDoor } from '@rondo/shared/circle/view'
import type { CircleJoining, CircleKnockingAnswer } from '@rondo/shared/protocol/circle'
import { LIMITS } from '@rondo/shared/protocol/limits'
import { PROTOCOL } from '@rondo/shared/protocol/version'
import type { Refusal } from '@rondo/shared/room/refusals'
import { drawSeat } from '@rondo/shared/seal/draw'
import { type CircleKeys, circleKeys, hashOf, memberOf } from '@rondo/shared/seal/keys'
import type { Memory } from '../session/ports.ts'
import { SealedWords } from '../session/sealed-words.ts'
import { type CirclePost, circlePost } from './circle-post.ts'
import { circleTitle } from './circle-title.ts'
import type { CircleOnDevice } from './circles-on-device.ts'
import { postAgain } from './post-again.ts'

/** What an `Invitation` is made of: the two parts of its link, and what this tab remembers over a reload. */
export interface InvitationParts {
  readonly server: string
  readonly key: string
  readonly token: string
  readonly tabMemory: Memory
  readonly fetch: typeof fetch
}

/** An invitation to a circle, for somebody who is not in it. */
export class Invitation {
  readonly keys: CircleKeys
  readonly words: SealedWords
  readonly #parts: InvitationParts
  readonly #post: CirclePost

  constructor(parts: InvitationParts) {
    const keys = circleKeys(parts.key)
    if (!keys) throw new Error('this is not the key of a circle')
    this.keys = keys
    this.words = new SealedWords(keys)
    this.#parts = parts
    this.#post = circlePost(parts.server, parts.fetch)
  }

  /** [G2] What somebody sees before they say yes; nobody learns that they looked. */
  async look(): Promise<CircleForDoor | { readonly refused: Refusal | 'unreachable' }> {
    const { circle } = this.keys
    const knock = { protocol: PROTOCOL, circle, invitation: this.#parts.token }
    return (await postAgain<CircleKnockingAnswer>(this.#post, '/door', knock)) ?? { refused: 'unreachable' }
  }

  /** [G2] *I want to be here*, under this name and with the agreement of that version; null: none holds yet. */
  async join(
    name: string,
    agreement: number | null,
    purpose: string,
  ): Promise<Omit<CircleOnDevice, 'openedAt'> | { readonly refused: Refusal | 'unreachable' }> {
    const { key, token, tabMemory } = this.#parts
    const seat = this.#seat()
    const member = memberOf(seat)
    const joining: CircleJoining = {
      protocol: PROTOCOL,
      circle: this.keys.circle,
      invitation: token,
      member,
      seat: hashOf(seat),
      name: this.words.seal('name', member, name),
      agreement,
    }
    if (joining.name.length > LIMITS.name) return { refused: 'too-large' }
    const answer = await postAgain(this.#post, '/join', joining)
    if (answer === null) return { refused: 'unreachable' }
    if ('refused' in answer) return answer
    tabMemory.remove(this.#remembered)
    return {
      circle: this.keys.circle,
      key,
      member,
      seat,
      coming: null,
      title: circleTitle(purpose),
    }
  }

  get #remembered(): string {
    return `rondo.joining.${this.keys.circle}`
  }

  /** The same after a reload: whoever joined and did not hear of it is not to be there twice. */
  #seat(): string {
    const { tabMemory } = this.#parts
    const seat = tabMemory.get(this.#remembered) ?? drawSeat()
    tabMemory.set(this.#remembered, seat)
    return seat
  }
}
