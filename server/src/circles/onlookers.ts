import type { Circle } from '@rondo/shared/circle/circle'
import type { CircleId, MemberId } from '@rondo/shared/ids'
import type { Clock } from '../clock.ts'
import type { Found, Shelf } from '../store/store.ts'

/** Milliseconds for which somebody is let wait. */
const PATIENCE = 25_000
/** So many may wait for one member: four devices, and connections that broke and do not know it yet. */
const MOST_WAITING = 12

interface Onlooker {
  readonly member: MemberId
  hear(found: Found<Circle>): void
  end(): void
}

interface Place {
  readonly waiting: Set<Onlooker>
  readonly stopWatching: () => void
}

/** Those who wait for what comes next in a circle: told of what this server saves, and what others do. */
export class Onlookers {
  readonly #shelf: Pick<Shelf<CircleId, Circle>, 'watch'>
  readonly #clock: Clock
  readonly #places = new Map<CircleId, Place>()

  constructor(shelf: Pick<Shelf<CircleId, Circle>, 'watch'>, clock: Clock) {
    this.#shelf = shelf
    this.#clock = clock
  }

  mayWait(id: CircleId, member: MemberId): boolean {
    const waiting = [...(this.#places.get(id)?.waiting ?? [])]
    return waiting.filter((onlooker) => onlooker.member === member).length < MOST_WAITING
  }

  /** The first answer that `look` has to what becomes of the circle; null: none in time, or nobody waits for it any more. */
  wait<Answer>(
    id: CircleId,
    member: MemberId,
    look: (found: Found<Circle>) => Answer | null,
    gone: AbortSignal,
  ): Promise<Answer | null> {
    return new Promise((resolve) => {
      if (gone.aborted) return resolve(null)
      const finish = (answer: Answer | null) => {
        stopClock()
        gone.removeEventListener('abort', onlooker.end)
        this.#remove(id, onlooker)
        resolve(answer)
      }
      const onlooker: Onlooker = {
        member,
        hear: (found) => {
          const answer = look(found)
          if (answer !== null) finish(answer)
        },
        end: () => finish(null),
      }
      const stopClock = this.#clock.wait(PATIENCE, onlooker.end)
      gone.addEventListener('abort', onlooker.end)
      this.#placeFor(id).waiting.add(onlooker)
    })
  }

  /** How the circle stands. Whoever knows that already goes on waiting. */
  tell(id: CircleId, found: Found<Circle>): void {
    for (const onlooker of [...(this.#places.get(id)?.waiting ?? [])]) onlooker.hear(found)
  }

  /** Nobody waits any more. */
  stop(): void {
    for (const { waiting } of [...this.#places.values()]) for (const onlooker of [...waiting]) onlooker.end()
  }

  #placeFor(id: CircleId): Place {
    const known = this.#places.get(id)
    if (known) return known
    const place = { waiting: new Set<Onlooker>(), stopWatching: this.#shelf.watch(id, (found) => this.tell(id, found)) }
    this.#places.set(id, place)
    return place
  }

  #remove(id: CircleId, onlooker: Onlooker): void {
    const place = this.#places.get(id)
    place?.waiting.delete(onlooker)
    if (place?.waiting.size !== 0) return
    place.stopWatching()
    this.#places.delete(id)
  }
}
