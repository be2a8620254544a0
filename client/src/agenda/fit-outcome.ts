import type { Hosting } from '@rondo/shared/room/view'

/** [V20] What *Fit it* would do, in session seconds: how much it saves, and how much over it would still be. */
export function fitOutcome({ fit, over }: Pick<Hosting, 'fit' | 'over'>): { saved: number; over: number } {
  const saved = (fit ?? []).reduce((sum, part) => sum + part.from - part.to, 0)
  return { saved, over: Math.max(0, over - saved) }
}
