import type { ViewForAll } from '@rondo/shared/room/view'

/** [E17] Whether the card that the group works on stands above the running part: not where it is chosen, nor where the group looks back. */
export function isTopicTold({ phase, agenda, topic }: Pick<ViewForAll, 'phase' | 'agenda' | 'topic'>): boolean {
  if (topic === null || phase.is !== 'live') return false
  const part = agenda.find((one) => one.id === phase.running.segment)
  if (part?.kind === 'round') return part.options.prompt !== 'closing'
  return part?.kind !== 'vote' && part?.kind !== 'pulse'
}
