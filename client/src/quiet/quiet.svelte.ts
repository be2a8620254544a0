import { deviceMemory } from '../session/browser-memory.ts'
import type { RoomClient } from '../session/room-client.ts'
import { type QuietPart, QuietWriter } from './quiet-writer.ts'

/** One’s own notes in quiet writing, for a screen. */
export class Quiet {
  readonly #writer: QuietWriter
  part = $state<QuietPart>('none')
  notes = $state.raw<readonly string[]>([])
  isReady = $state(false)
  isBack = $state(false)

  constructor(client: RoomClient) {
    this.#writer = new QuietWriter({ client, memory: deviceMemory, changed: () => this.#follow() })
    this.#writer.start()
    this.#follow()
  }

  write(notes: readonly string[]): void {
    this.#writer.write(notes)
  }

  beReady(ready: boolean): void {
    this.#writer.beReady(ready)
  }

  decide(to: 'keep' | 'throw-away'): void {
    this.#writer.decide(to)
  }

  close(): void {
    this.#writer.close()
  }

  #follow(): void {
    this.part = this.#writer.part
    this.notes = this.#writer.notes
    this.isReady = this.#writer.isReady
    this.isBack = this.#writer.isBack
  }
}
