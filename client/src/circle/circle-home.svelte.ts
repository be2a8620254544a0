import type { CommitmentCommand } from '@rondo/shared/commitment/commands'
import type { Commitment } from '@rondo/shared/commitment/commitment'
import type { CommitmentId, MemberId, SealedText } from '@rondo/shared/ids'
import { LIMITS } from '@rondo/shared/protocol/limits'
import type { Answer } from '@rondo/shared/room/answer'
import { type CommitmentWords, readCommitment } from '../commitment/commitment-words.ts'
import { dayOf } from '../commitment/day-fits.ts'
import type { CommitmentHome } from '../commitment/home.ts'
import type { CircleState } from './circle-state.svelte.ts'
import { zonedMoment } from './zoned-moment.ts'

/** The commitments of a group that meets again: its circle keeps them, from one session to the next. */
export class CircleHome implements CommitmentHome {
  readonly #circle: CircleState
  /** Said here since this page was opened: those before are for the review. */
  #said = $state.raw<readonly CommitmentId[]>([])

  constructor(circle: CircleState) {
    this.#circle = circle
  }

  get id() {
    return this.#circle.id
  }

  get me() {
    return this.#circle.myId
  }

  get seen() {
    return this.#circle.all?.commitments ?? []
  }

  get own() {
    return this.#circle.own?.commitments ?? NOTHING
  }

  get latest(): Commitment | null {
    return this.own.mine.findLast((one) => one.isOpen && this.#said.includes(one.id)) ?? null
  }

  get others() {
    return this.#circle.members.filter(({ isMe }) => !isMe)
  }

  get nextDay() {
    const { next } = this.#circle
    const day = next && dayOf(new Date(zonedMoment(next.at, next.zone)))
    return day && day > dayOf(new Date()) ? day : null
  }

  get isKnown() {
    return this.#circle.all !== null && this.#circle.connection.is !== 'closed'
  }

  nameOf(member: MemberId): string {
    return this.#circle.nameOf(member)
  }

  /** Each said so on coming in. */
  memberOf(inRoom: MemberId): MemberId | null {
    return this.#circle.all?.session?.entered.find(({ as }) => as === inRoom)?.member ?? null
  }

  seal(id: CommitmentId, words: CommitmentWords): SealedText {
    return this.#circle.client.words.seal('commitment', id, JSON.stringify(words))
  }

  open(id: CommitmentId, sealed: SealedText): CommitmentWords | null {
    return readCommitment(this.#circle.client.words.open('commitment', id, sealed))
  }

  sealLearned(id: CommitmentId, text: string): SealedText {
    return this.#circle.client.words.seal('learned', id, text)
  }

  openLearned(id: CommitmentId, sealed: SealedText): string | null {
    return this.#circle.client.words.open('learned', id, sealed)
  }

  async ask(command: CommitmentCommand): Promise<Answer> {
    if (command.type === 'commitment.say' && command.words.length > LIMITS.commitment) return { refused: 'too-large' }
    const answer = await this.#circle.ask(command)
    if ('ok' in answer && command.type === 'commitment.say') this.#said = [...this.#said, command.id]
    return answer
  }
}

const NOTHING = { mine: [], asked: [], thanked: [] } as const
