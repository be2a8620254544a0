import type { SeenBy } from '@rondo/shared/commitment/commitment'
import type { CommitmentId } from '@rondo/shared/ids'
import { untrack } from 'svelte'
import type { RoomState } from '../session/room-state.svelte.ts'
import { commitmentWords as words } from '../words/commitments.ts'
import { dayFits } from './day-fits.ts'
import { Draft } from './draft.svelte.ts'
import { isCommitted } from './is-committed.ts'

/** What one is to say in a session: what is being written, whether it may be said, and what is left unsaid. */
export class Committing {
  readonly #room: RoomState
  draft: Draft
  /** They would rather go on without, or are writing again. */
  isLeft = $state(false)

  constructor(room: RoomState) {
    this.#room = room
    this.draft = $state.raw(new Draft(room.home, room.home.latest?.id ?? null))
  }

  /** [K1] In one’s turn, and from then on. */
  get maySay(): boolean {
    const { segment, floor, myId, isSpeaking } = this.#room
    return isSpeaking || isCommitted(segment, this.#room.partsTo(-1), floor?.heard ?? [], myId)
  }

  /** Whether something stands in the fields that has not been said so. */
  get isUnsaid(): boolean {
    return !this.draft.isEmpty && this.draft.isChanged
  }

  /** [K15] Whether one’s turn went by with something written and not said. */
  get isMissed(): boolean {
    return this.isUnsaid && this.draft.said === null && !this.#room.isSpeaking && this.maySay && !this.isLeft
  }

  /** What the button does that says it. */
  get saying(): string {
    const { said, reach } = this.draft
    return said === null ? words.say[reach] : reach === 'group' ? words.sayAnew : words.keepAnew
  }

  /** Says it, or keeps it for oneself; whether it was done. */
  async say(seenBy?: SeenBy): Promise<boolean> {
    const { draft } = this
    const { fields } = draft
    // [K9] The field for it may be out of reach: then it has no day.
    if (!dayFits(fields.by, new Date())) fields.by = ''
    if (seenBy) Object.assign(fields, { seenBy, isShared: false })
    const answer = await draft.say((command) => this.#room.commit(command))
    if ('refused' in answer) return false
    // Another one of us may change what all share: the next words are a new one.
    if (fields.isShared) this.begin(null)
    return true
  }

  /** These fields are for this one from now on; null: for a new one. */
  begin(id: CommitmentId | null): void {
    this.draft = new Draft(this.#room.home, id)
  }
}

const known = new WeakMap<RoomState['home'], Committing>()

/** The same for the form, the buttons of the turn and the line above the stage, as long as the page is open. */
export function committingIn(room: RoomState): Committing {
  const committing = known.get(room.home) ?? untrack(() => new Committing(room))
  known.set(room.home, committing)
  return committing
}
