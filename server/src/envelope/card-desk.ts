import type { CardId, RoomId } from '@rondo/shared/ids'
import type { Answer } from '@rondo/shared/room/answer'
import type { CardsCommand } from '@rondo/shared/room/commands'
import type { Room } from '@rondo/shared/room/room'
import type { Clock } from '../clock.ts'

/** Real milliseconds in which what people do to cards is gathered. */
const GATHERED = 3_000

interface Cards {
  readonly room: Room
  ask(command: CardsCommand, asker: null): Promise<Answer>
}

interface Gathering {
  readonly cards: Set<CardId>
  readonly applied: Promise<Answer>
}

/** [E16] Hides cards for whoever asks, all that was asked within three seconds at once: nothing that is kept says who asked. */
export class CardDesk {
  readonly #clock: Clock
  readonly #gathering = new Map<RoomId, Gathering>()

  constructor(clock: Clock) {
    this.#clock = clock
  }

  /** Answered once it is kept. */
  hide(live: Cards, card: CardId): Promise<Answer> {
    const { id } = live.room
    const gathering = this.#gathering.get(id) ?? this.#gather(live)
    gathering.cards.add(card)
    return gathering.applied
  }

  #gather(live: Cards): Gathering {
    const { id } = live.room
    const cards = new Set<CardId>()
    const applied = new Promise<void>((done) => this.#clock.wait(GATHERED, done)).then(() => {
      this.#gathering.delete(id)
      return live.ask({ type: 'cards.hide', cards: [...cards].sort() }, null)
    })
    const gathering = { cards, applied }
    this.#gathering.set(id, gathering)
    return gathering
  }
}
