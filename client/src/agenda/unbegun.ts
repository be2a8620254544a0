import type { SegmentId } from '@rondo/shared/ids'
import type { Segment } from '@rondo/shared/segments/index'

/** An agenda as what has begun, the running part being its last, and what is to come. */
export interface Divided {
  readonly begun: readonly Segment[]
  readonly toCome: readonly Segment[]
}

/** [A11] What has begun cannot be changed any more; before the start that is nothing. */
export function divided(agenda: readonly Segment[], running: SegmentId | null): Divided {
  const count = agenda.findIndex((part) => part.id === running) + 1
  return { begun: agenda.slice(0, count), toCome: agenda.slice(count) }
}

/** [W13] What happened to a plan while somebody was changing it; null: nothing that matters to them. */
export function happenedMeanwhile(before: Divided, now: Divided): { begun: Segment } | 'changed' | null {
  const last = now.begun.at(-1)
  if (last && last.id !== before.begun.at(-1)?.id) return { begun: last }
  return JSON.stringify(before.toCome) === JSON.stringify(now.toCome) ? null : 'changed'
}

/** [W13] Edited parts without those that have begun meanwhile. */
export const stillToCome = <Part extends { readonly segment: Segment }>(
  parts: readonly Part[],
  begun: readonly Segment[],
): readonly Part[] => parts.filter((part) => !begun.some((one) => one.id === part.segment.id))
