import { flushSync } from 'svelte'

/** Runs now, and again whenever something reactive that was read has changed: as a component does. */
export function renderAgain(run: () => void): () => void {
  const stop = $effect.root(() => {
    $effect(run)
  })
  flushSync()
  return stop
}
