import type { ViewForAll } from '@rondo/shared/room/view'

/** [V45] Whether the balance of the talk is told now: in the part after an open talk, and at the end; never during one. */
export function isBalanceTold({ phase, agenda, talk }: Pick<ViewForAll, 'phase' | 'agenda' | 'talk'>): boolean {
  if (talk === null) return false
  if (phase.is !== 'live') return phase.is === 'over'
  const { segment } = phase.running
  const index = agenda.findIndex((part) => part.id === segment)
  return agenda[index - 1]?.kind === 'open' && agenda[index]?.kind !== 'open'
}
