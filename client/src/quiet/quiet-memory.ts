import type { BallotId, RoomId, SegmentId } from '@rondo/shared/ids'
import type { BallotSeen } from '@rondo/shared/room/view'
import { keepNote } from '../session/my-notes.ts'
import type { Memory } from '../session/ports.ts'
import { quietName } from '../session/quiet-name.ts'

/** What a device keeps of quiet writing, until the notes are on the board. */
export interface QuietKept {
  readonly ballot: BallotId
  readonly segment: SegmentId
  /** The words of each note as they stand; empty ones are none. */
  readonly notes: readonly string[]
  /** One has said that one is ready. */
  readonly ready: boolean
  /** [B39] As they were handed in: sent again, they are the same. */
  readonly letters: readonly string[] | null
  /** Whether the box has them, in the last window. */
  readonly handed: boolean
}

export const hasWords = ({ notes }: Pick<QuietKept, 'notes'>): boolean => notes.some((words) => words.trim() !== '')

/** [B37] One entry a room; and the same words among one's own notes, where they are found whatever happens, until they are on the board. */
export class QuietMemory {
  readonly #memory: Memory
  readonly #room: RoomId

  constructor(memory: Memory, room: RoomId) {
    this.#memory = memory
    this.#room = room
  }

  /** Of whichever part it is. */
  last(): QuietKept | null {
    try {
      return JSON.parse(this.#memory.get(quietName(this.#room)) ?? 'null')
    } catch {
      return null
    }
  }

  write(kept: QuietKept): void {
    this.#memory.set(quietName(this.#room), JSON.stringify(kept))
    const words = kept.notes.filter((note) => note.trim() !== '')
    keepNote(this.#memory, this.#room, kept.segment, words.join('\n\n'))
  }

  /** [B37] What came to no board while one was away, until that was read: what the others wrote is there, or quiet writing is over. */
  missed(held: Pick<BallotSeen, 'id' | 'state'> | null): readonly string[] {
    const last = this.last()
    if (last === null || (last.ballot === held?.id && held.state.is !== 'opened')) return []
    if (!last.handed) return last.notes.filter((note) => note.trim() !== '')
    if (last.ballot !== held?.id) this.leave()
    return []
  }

  /** They stay among one's own notes, and nothing else becomes of them. */
  leave(): void {
    this.#memory.remove(quietName(this.#room))
  }

  /** Nothing of them is left here. */
  wipe(): void {
    const kept = this.last()
    if (kept) keepNote(this.#memory, this.#room, kept.segment, '')
    this.leave()
  }
}
