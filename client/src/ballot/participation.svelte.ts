import { deviceMemory } from '../session/browser-memory.ts'
import type { RoomClient } from '../session/room-client.ts'
import { type Part, Participant } from './participant.ts'

/** One’s own part in the running ballot, for a screen. */
export class Participation {
  readonly #participant: Participant
  part = $state<Part>('none')
  draft = $state.raw<readonly number[]>([])

  constructor(client: RoomClient) {
    this.#participant = new Participant({ client, memory: deviceMemory, random, changed: () => this.#follow() })
    this.#participant.start()
  }

  write(draft: readonly number[]): void {
    this.#participant.write(draft)
  }

  close(): void {
    this.#participant.close()
  }

  #follow(): void {
    this.part = this.#participant.part
    this.draft = this.#participant.draft
  }
}

/** From the browser's own source of chance: when an envelope leaves must not be guessed. */
const random = (): number => (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) / 2 ** 32
