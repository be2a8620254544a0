import type { Store } from '../store/store.ts'
import type { Metrics } from './metrics.ts'

/** The same store, with each of its answers counted and timed; what servers send each other is not. */
export function measuredStore(store: Store, metrics: Pick<Metrics, 'stored'>): Store {
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
      metrics.stored(operation, outcome, (performance.now() - start) / 1000)
    }
  }
  return {
    server: store.server,
    now: () => store.now(),
    load: (id) => measured('load', store.load(id), (loaded) => (typeof loaded === 'string' ? loaded : 'found')),
    save: (room, expected) => measured('save', store.save(room, expected), (saved) => saved),
    burn: (id) => measured('burn', store.burn(id), () => 'burned'),
    watch: (id, changed) => store.watch(id, changed),
    secret: () => store.secret(),
    goneSince: (server) => store.goneSince(server),
    // No metric knows of an envelope.
    send: (to, bytes) => store.send(to, bytes),
    receive: (answering) => store.receive(answering),
    close: () => store.close(),
  }
}
