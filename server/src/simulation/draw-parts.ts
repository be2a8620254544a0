import type { SegmentId } from '@rondo/shared/ids'
import type { ViewForAll } from '@rondo/shared/room/view'
import type { Segment } from '@rondo/shared/segments/index'
import { segment } from '@rondo/shared/segments/schema'
import type { Dice } from './dice.ts'
import { drawValue } from './draw-value.ts'
import { words } from './marks.ts'

const MOST = 8

/** What somebody makes of the parts to come: in another order, some left out, some new ones of any kind. */
export function drawParts({ agenda, phase }: ViewForAll, dice: Dice): readonly Segment[] {
  const running = phase.is === 'live' ? phase.running.segment : null
  const rest = agenda.slice(agenda.findIndex((part) => part.id === running) + 1)
  const kept = rest.filter(() => dice.chance(0.85))
  const parts = dice.chance(0.3) ? [...kept].reverse() : kept
  return dice.chance(0.4) ? [...parts, drawPart(dice)].slice(-MOST) : parts.slice(0, MOST)
}

function drawPart(dice: Dice): Segment {
  const id = `more-${dice.whole(1, 1_000_000)}` as SegmentId
  const part = drawValue(segment, 'part', dice, (field) => {
    if (field === 'id') return id
    return field === 'question' ? (dice.chance(0.5) ? null : words(dice)) : undefined
  })
  return part as Segment
}
