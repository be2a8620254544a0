import type { CommitmentCommand } from '@rondo/shared/commitment/commands'
import type { CommitmentId, SealedText, SegmentId } from '@rondo/shared/ids'
import { LIMITS } from '@rondo/shared/protocol/limits'
import type { Answer } from '@rondo/shared/room/answer'
import type { RoomState } from '../session/room-state.svelte.ts'
import { type CommitmentWords, readCommitment } from './commitment-words.ts'
import type { CommitmentHome } from './home.ts'

/** The commitments of a group that meets once: its room keeps them. */
export class RoomHome implements CommitmentHome {
  readonly #room: RoomState

  constructor(room: RoomState) {
    this.#room = room
  }

  get id() {
    return this.#room.id
  }

  get me() {
    return this.#room.myId
  }

  get seen() {
    return this.#room.all?.commitments ?? []
  }

  get own() {
    return this.#room.own?.commitments ?? NOTHING
  }

  get latest() {
    return this.own.mine.findLast((one) => one.isOpen) ?? null
  }

  get others() {
    const members = this.#room.all?.members ?? []
    return members.filter(({ id }) => id !== this.me).map(({ id }) => ({ id, name: this.nameOf(id) }))
  }

  nameOf(member: RoomState['myId']): string {
    return this.#room.nameOf(member)
  }

  memberOf(inRoom: RoomState['myId']) {
    return inRoom
  }

  seal(id: CommitmentId, words: CommitmentWords): SealedText {
    return this.#room.client.words.seal('commitment', id, JSON.stringify(words))
  }

  open(id: CommitmentId, sealed: SealedText): CommitmentWords | null {
    return readCommitment(this.#room.client.words.open('commitment', id, sealed))
  }

  sealLearned(id: CommitmentId, text: string): SealedText {
    return this.#room.client.words.seal('learned', id, text)
  }

  openLearned(id: CommitmentId, sealed: SealedText): string | null {
    return this.#room.client.words.open('learned', id, sealed)
  }

  /** One is said in the part that is running, or else in the agenda's part for it. */
  async ask(command: CommitmentCommand): Promise<Answer> {
    if (command.type === 'commitment.report' || command.type === 'commitment.undo') return { refused: 'not-now' }
    if (command.type !== 'commitment.say') return this.#room.client.ask(command)
    const segment = this.#part()
    if (!segment) return { refused: 'not-now' }
    if (command.words.length > LIMITS.commitment) return { refused: 'too-large' }
    return this.#room.client.ask({ ...command, segment })
  }

  #part(): SegmentId | undefined {
    const { segment, all } = this.#room
    return segment?.kind === 'commit' ? segment.id : all?.agenda.find((one) => one.kind === 'commit')?.id
  }
}

const NOTHING = { mine: [], asked: [], thanked: [] } as const
