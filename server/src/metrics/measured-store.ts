import type { BoardShelf } from '../store/board-shelf.ts'
import type { ImageShelf } from '../store/image-shelf.ts'
import type { Shelf, Store, Versioned } from '../store/store.ts'
import type { Metrics } from './metrics.ts'

/** The same store, with each of its answers counted and timed; what servers send each other is not. */
export function measuredStore(store: Store, metrics: Pick<Metrics, 'stored' | 'drew'>): Store {
  return {
    ...measuredShelf(store, metrics, ''),
    boards: measuredBoards(store.boards, metrics),
    images: measuredImages(store.images, metrics),
    circles: measuredShelf(store.circles, metrics, 'circle-'),
    server: store.server,
    now: () => store.now(),
    secret: () => store.secret(),
    goneSince: (server) => store.goneSince(server),
    // No metric knows of an envelope.
    send: (to, bytes) => store.send(to, bytes),
    receive: (answering) => store.receive(answering),
    close: () => store.close(),
  }
}

/** The names of its operations begin with `kind`. */
function measuredShelf<Id extends string, Thing extends Versioned<Id>>(
  shelf: Shelf<Id, Thing>,
  metrics: Pick<Metrics, 'stored'>,
  kind: string,
): Shelf<Id, Thing> {
  const measured = <Answer>(operation: string, asked: Promise<Answer>, outcomeOf: (answer: Answer) => string) =>
    timed(metrics, kind + operation, asked, outcomeOf)
  return {
    load: (id) => measured('load', shelf.load(id), (found) => (typeof found === 'string' ? found : 'found')),
    save: (thing, expected) => measured('save', shelf.save(thing, expected), (saved) => saved),
    burn: (id) => measured('burn', shelf.burn(id), () => 'burned'),
    clean: (id) => shelf.clean(id),
    watch: (id, changed) => shelf.watch(id, changed),
  }
}

function measuredBoards(boards: BoardShelf, metrics: Pick<Metrics, 'stored' | 'drew'>): BoardShelf {
  return {
    load: (room) =>
      timed(metrics, 'board-load', boards.load(room), (found) => (found.length > 0 ? 'found' : 'unknown')),
    async append(room, updates) {
      const appended = await timed(metrics, 'board-append', boards.append(room, updates), (outcome) => outcome)
      if (appended === 'kept') metrics.drew(updates.length)
      return appended
    },
    compact: (room, merge) => timed(metrics, 'board-compact', boards.compact(room, merge), () => 'kept'),
    say: (room, bytes) => boards.say(room, bytes),
    watch: (room, listener) => boards.watch(room, listener),
  }
}

const measuredImages = (images: ImageShelf, metrics: Pick<Metrics, 'stored'>): ImageShelf => ({
  put: (room, id, sealed) => timed(metrics, 'image-put', images.put(room, id, sealed), (outcome) => outcome),
  get: (room, id) => timed(metrics, 'image-get', images.get(room, id), (found) => (found ? 'found' : 'unknown')),
  ids: (room) => timed(metrics, 'image-ids', images.ids(room), (found) => (found.length > 0 ? 'found' : 'unknown')),
})

async function timed<Answer>(
  metrics: Pick<Metrics, 'stored'>,
  operation: string,
  asked: Promise<Answer>,
  outcomeOf: (answer: Answer) => string,
): Promise<Answer> {
  const start = performance.now()
  let outcome = 'failed'
  try {
    const answer = await asked
    outcome = outcomeOf(answer)
    return answer
  } finally {
    metrics.stored(operation, outcome, (performance.now() - start) / 1000)
  }
}
