import type { CardId, RoomId } from '@rondo/shared/ids'
import type { CardMessage } from '@rondo/shared/protocol/messages'
import type { Answer } from '@rondo/shared/room/answer'
import type { CardsCommand } from '@rondo/shared/room/commands'
import { nextDeadline } from '@rondo/shared/room/deadline'
import type { Room } from '@rondo/shared/room/room'
import type { Clock } from '../clock.ts'

/** Real milliseconds in which what people do to cards is gathered. */
const GATHERED = 3_000

/** Real milliseconds before the room goes on by itself in which what was gathered is kept. */
const BEFORE_ITS_END = 250

interface Cards {
  readonly room: Room
  ask(command: CardsCommand, asker: null): Promise<Answer>
}

interface Gathering {
  /** By card, so that the last wish for a card counts; the order of the others is lost on purpose. */
  readonly wishes: Map<CardId, CardMessage>
  readonly applied: Promise<Answer>
}

/** [E16] [E28] Does to cards what is asked for, all that was asked within three seconds at once, or until the part ends: nothing that is kept says who asked. */
export class CardDesk {
  readonly #clock: Clock
  readonly #gathering = new Map<`${RoomId} ${CardMessage['wish']}`, Gathering>()

  constructor(clock: Clock) {
    this.#clock = clock
  }

  /** Answered once it is kept. */
  take(live: Cards, message: CardMessage): Promise<Answer> {
    const name = `${live.room.id} ${message.wish}` as const
    const gathering = this.#gathering.get(name) ?? this.#gather(live, name, message.wish)
    gathering.wishes.set(message.card, message)
    return gathering.applied
  }

  #gather(live: Cards, name: `${RoomId} ${CardMessage['wish']}`, wish: CardMessage['wish']): Gathering {
    const wishes = new Map<CardId, CardMessage>()
    const applied = new Promise<void>((done) => this.#clock.wait(this.#gatheredFor(live.room), done)).then(() => {
      this.#gathering.delete(name)
      return live.ask(commandOf(wish, [...wishes.values()]), null)
    })
    const gathering = { wishes, applied }
    this.#gathering.set(name, gathering)
    return gathering
  }

  #gatheredFor(room: Room): number {
    const goesOn = nextDeadline(room)
    return goesOn ? Math.max(0, Math.min(GATHERED, goesOn.at - this.#clock.now() - BEFORE_ITS_END)) : GATHERED
  }
}

/** All wishes of one kind as one command, in the order of the cards’ ids, which are drawn by chance. */
function commandOf(wish: CardMessage['wish'], wishes: readonly CardMessage[]): CardsCommand {
  const sorted = wishes.toSorted((one, other) => (one.card < other.card ? -1 : 1))
  const cards = sorted.map((one) => one.card)
  switch (wish) {
    case 'hide':
      return { type: 'cards.hide', cards }
    case 'keep':
      return { type: 'cards.keep', cards }
    case 'move':
      return {
        type: 'cards.group',
        moves: sorted.flatMap((one) => (one.wish === 'move' ? [{ card: one.card, to: one.to }] : [])),
      }
    default:
      return wish satisfies never
  }
}
