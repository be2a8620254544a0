import type { DrawnTokens, Token } from '@rondo/shared/envelope/tokens'
import type { BallotId, RoomId } from '@rondo/shared/ids'
import type { Memory } from '../session/ports.ts'

/** What a device keeps of the ballot it takes part in, until that is opened or void. */
export interface BallotKept {
  readonly ballot: BallotId
  readonly drawn: DrawnTokens
  /** Null until the server has issued them. */
  readonly tokens: readonly Token[] | null
  /** One’s answers as they are now; empty: nothing to say. */
  readonly draft: readonly number[]
  /** [E8] The bytes of each letter, as base64url, once they are on their way: sent again, they are the same. */
  readonly letters: readonly string[] | null
}

/** [E14] One entry a room: a draft that is older than the ballot of this moment is gone with it. */
export class BallotMemory {
  readonly #memory: Memory
  readonly #name: string

  constructor(memory: Memory, room: RoomId) {
    this.#memory = memory
    this.#name = `rondo.ballot.${room}`
  }

  /** Null when there is nothing of this ballot. */
  read(ballot: BallotId): BallotKept | null {
    try {
      const kept: BallotKept | null = JSON.parse(this.#memory.get(this.#name) ?? 'null')
      return kept?.ballot === ballot ? kept : null
    } catch {
      return null
    }
  }

  write(kept: BallotKept): void {
    this.#memory.set(this.#name, JSON.stringify(kept))
  }

  forget(): void {
    this.#memory.remove(this.#name)
  }
}
