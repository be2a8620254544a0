import { deviceMemory } from '../../session/browser-memory.ts'
import { forgetDraft, keepDraft, keptDraft } from '../../session/commitment-draft.ts'
import type { CommitmentWords } from '../../session/commitment-words.ts'
import { inSevenDays } from './in-seven-days.ts'

/** What somebody is writing, kept on this device until it has been said. */
export class Draft {
  when = $state('')
  will = $state('')
  by = $state('')
  readonly #room: string

  constructor(room: string, said: CommitmentWords | null) {
    this.#room = room
    const kept = keptDraft(deviceMemory, room) ?? said
    this.when = kept?.when ?? ''
    this.will = kept?.will ?? ''
    this.by = kept?.by || inSevenDays(new Date())
  }

  get words(): CommitmentWords {
    return { when: this.when.trim(), will: this.will.trim(), by: this.by }
  }

  keep(): void {
    keepDraft(deviceMemory, this.#room, this.words)
  }

  forget(): void {
    forgetDraft(deviceMemory, this.#room)
  }
}
