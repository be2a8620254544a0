import type { SegmentId } from '@rondo/shared/ids'
import type { Segment } from '@rondo/shared/segments/index'

/** [W11] A name for a part that none of these has. */
export function newPartId(taken: readonly Segment[], draw: () => string = drawn): SegmentId {
  for (;;) {
    const id = `part-${draw()}`
    if (!taken.some((part) => part.id === id)) return id as SegmentId
  }
}

const drawn = (): string => (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0).toString(36)
