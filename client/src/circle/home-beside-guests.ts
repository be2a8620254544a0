import type { CommitmentCommand } from '@rondo/shared/commitment/commands'
import type { CommitmentId, MemberId, SealedText } from '@rondo/shared/ids'
import type { CommitmentWords } from '../commitment/commitment-words.ts'
import type { CommitmentHome } from '../commitment/home.ts'

/** [K17] The commitments of a circle, and beside them those of whoever is in the room of its session alone: that room keeps theirs. */
export class HomeBesideGuests implements CommitmentHome {
  readonly #circle: CommitmentHome
  readonly #room: CommitmentHome

  constructor(circle: CommitmentHome, room: CommitmentHome) {
    this.#circle = circle
    this.#room = room
  }

  get id() {
    return this.#circle.id
  }

  get me() {
    return this.#circle.me
  }

  get isKnown() {
    return this.#circle.isKnown === true
  }

  get seen() {
    return [...this.#circle.seen, ...this.#room.seen]
  }

  get own() {
    const { mine, asked, thanked } = this.#circle.own
    const { own } = this.#room
    return { mine, asked: [...asked, ...own.asked], thanked: [...thanked, ...own.thanked] }
  }

  get latest() {
    return this.#circle.latest
  }

  get others() {
    return this.#circle.others
  }

  get nextDay() {
    return this.#circle.nextDay ?? null
  }

  nameOf(member: MemberId): string {
    return this.#isGuest(member) ? this.#room.nameOf(member) : this.#circle.nameOf(member)
  }

  memberOf(inRoom: MemberId): MemberId | null {
    return this.#circle.memberOf(inRoom) ?? inRoom
  }

  seal(id: CommitmentId, words: CommitmentWords): SealedText {
    return this.#homeOf(id).seal(id, words)
  }

  open(id: CommitmentId, sealed: SealedText): CommitmentWords | null {
    return this.#homeOf(id).open(id, sealed)
  }

  sealLearned(id: CommitmentId, text: string): SealedText {
    return this.#homeOf(id).sealLearned(id, text)
  }

  openLearned(id: CommitmentId, sealed: SealedText): string | null {
    return this.#homeOf(id).openLearned(id, sealed)
  }

  ask(command: CommitmentCommand) {
    return this.#homeOf(command.id).ask(command)
  }

  #homeOf(commitment: CommitmentId): CommitmentHome {
    const { seen, own } = this.#room
    return [...seen, ...own.asked].some(({ id }) => id === commitment) ? this.#room : this.#circle
  }

  /** In the room under that name, and not in the circle. */
  #isGuest(member: MemberId): boolean {
    const { me, others } = this.#room
    return member === me || others.some(({ id }) => id === member)
  }
}
