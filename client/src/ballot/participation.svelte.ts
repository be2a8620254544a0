import { deviceMemory, tabMemory } from '../session/browser-memory.ts'
import { keepNote } from '../session/my-notes.ts'
import type { RoomClient } from '../session/room-client.ts'
import { challengeWords } from '../words/challenge.ts'
import { type Draft, NO_DRAFT } from './ballot-memory.ts'
import { keepCards } from './keep-cards.ts'
import { OwnCards } from './own-cards.ts'
import { type Part, Participant } from './participant.ts'

/** One’s own part in the running ballot, for a screen, as long as that is there. */
export class Participation {
  readonly #participant: Participant
  part = $state<Part>('none')
  draft = $state.raw<Draft>(NO_DRAFT)
  /** [E31] What one had chosen had not all been handed in when the ballot was opened. */
  isLeftOut = $state(false)
  /** [E32] One was cut off in the middle, and is here again. */
  isBack = $state(false)

  constructor(client: RoomClient) {
    this.#participant = new Participant({
      client,
      memory: deviceMemory,
      tab: tabMemory,
      random,
      changed: () => this.#follow(),
      leftOver: ({ segment, cards }) => keepCards(client.keys.room, segment, cards),
      leftOut: () => {
        this.isLeftOut = true
      },
      cameBack: (segment) => {
        keepNote(deviceMemory, client.keys.room, segment, '')
        this.isBack = true
      },
    })
    this.#participant.start()
    const own = new OwnCards()
    const stopWatching = client.watch(({ views }) => {
      const collection = views.at === 'inside' ? views.all.collections.at(-1) : undefined
      if (!collection) return
      const hidden = own.hiddenIn(collection, this.#participant.mine, client.keys.words)
      if (hidden.length > 0) keepCards(client.keys.room, collection.segment, [challengeWords.keptHidden, ...hidden])
    })
    $effect(() => () => {
      stopWatching()
      this.#participant.close()
    })
  }

  /** [E24] Whether these are the sealed words of a card that was written on this device. */
  isMine(sealed: string): boolean {
    return this.#participant.mine.has(sealed)
  }

  write(draft: Partial<Draft>): void {
    this.#participant.write(draft)
  }

  throwAway(): void {
    this.#participant.throwAway()
  }

  #follow(): void {
    this.part = this.#participant.part
    this.draft = this.#participant.draft
  }
}

/** From the browser's own source of chance: when an envelope leaves must not be guessed. */
const random = (): number => (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) / 2 ** 32
