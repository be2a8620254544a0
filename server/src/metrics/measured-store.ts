import type { Shelf, Store, Versioned } from '../store/store.ts'
import type { Metrics } from './metrics.ts'

/** The same store, with each of its answers counted and timed; what servers send each other is not. */
export function measuredStore(store: Store, metrics: Pick<Metrics, 'stored'>): Store {
  return {
    ...measuredShelf(store, metrics, ''),
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
  async function measured<Answer>(
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
      metrics.stored(kind + operation, outcome, (performance.now() - start) / 1000)
    }
  }
  return {
    load: (id) => measured('load', shelf.load(id), (found) => (typeof found === 'string' ? found : 'found')),
    save: (thing, expected) => measured('save', shelf.save(thing, expected), (saved) => saved),
    burn: (id) => measured('burn', shelf.burn(id), () => 'burned'),
    clean: (id) => shelf.clean(id),
    watch: (id, changed) => shelf.watch(id, changed),
  }
}
