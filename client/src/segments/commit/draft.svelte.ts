import type { RoomId } from '@rondo/shared/ids'
import type { CommitmentWords } from '../../session/commitment-words.ts'
import { inSevenDays } from './in-seven-days.ts'

const DRAFT = 'rondo.draft.'

/** What somebody is writing, kept on this device until it has been said. */
export class Draft {
  when = $state('')
  will = $state('')
  by = $state('')
  readonly #place: string

  constructor(room: RoomId | string, said: CommitmentWords | null) {
    this.#place = DRAFT + room
    const kept = this.#kept() ?? said
    this.when = kept?.when ?? ''
    this.will = kept?.will ?? ''
    this.by = kept?.by || inSevenDays(new Date())
  }

  get words(): CommitmentWords {
    return { when: this.when.trim(), will: this.will.trim(), by: this.by }
  }

  keep(): void {
    try {
      localStorage.setItem(this.#place, JSON.stringify(this.words))
    } catch {
      // A full or closed storage: the draft then lives as long as this page.
    }
  }

  forget(): void {
    try {
      localStorage.removeItem(this.#place)
    } catch {
      // It was not kept either.
    }
  }

  #kept(): Partial<CommitmentWords> | null {
    try {
      return JSON.parse(localStorage.getItem(this.#place) ?? 'null') as Partial<CommitmentWords> | null
    } catch {
      return null
    }
  }
}
