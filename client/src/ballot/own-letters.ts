import type { RoomId } from '@rondo/shared/ids'
import type { Memory } from '../session/ports.ts'

/**
 * [E24] Which sealed words are one's own. In the tab alone: it outlives a reload and ends with the tab, while what the device kept would
 * tell whoever has it later who wrote a card.
 */
export class OwnLetters {
  readonly #tab: Memory
  readonly #name: string

  constructor(tab: Memory, room: RoomId) {
    this.#tab = tab
    this.#name = `rondo.ballot-mine.${room}`
  }

  get sealed(): ReadonlySet<string> {
    return new Set(this.#tab.get(this.#name)?.split(' '))
  }

  /** Base64url; none: the part is over. */
  keep(sealed: readonly string[]): void {
    if (sealed.length > 0) this.#tab.set(this.#name, sealed.join(' '))
    else this.#tab.remove(this.#name)
  }
}
