import type { BoardItem } from '@rondo/shared/board/board-item'
import { distance, holds, minus } from '../areas.ts'
import { movedBy } from '../changes.ts'
import type { Stage } from '../stage.svelte.ts'
import { Carry } from './carry.ts'
import { type Gesture, STILL, type Touch } from './gesture.ts'

/** Moves what is selected, and what lies in its frames; with Alt a copy of it. */
export function moveItems(stage: Stage, start: Touch, tap: () => void): Gesture {
  let carry: Carry | null = null
  const begin = () => {
    if (start.isAlt) stage.duplicate([0, 0])
    return new Carry(stage, withContents(stage, stage.selected))
  }
  const moved = ({ at }: Touch) => {
    const by = minus(at, start.at)
    return (item: BoardItem) => movedBy(item, by)
  }
  return {
    move(_, last) {
      if (!carry && distance(last.screen, start.screen) < STILL) return
      carry ??= begin()
      carry.to(moved(last))
    },
    end(last) {
      if (carry) carry.end(moved(last))
      else tap()
    },
    cancel: () => carry?.cancel(),
  }
}

function withContents(stage: Stage, items: readonly BoardItem[]): readonly BoardItem[] {
  const frames = items.filter(({ kind, locked }) => kind === 'frame' && !locked)
  if (frames.length === 0) return items
  const inside = stage.board.sorted.filter(
    (item) =>
      !items.includes(item) && frames.some((frame) => frame.id !== item.id && holds(frame, stage.placeOf(item))),
  )
  return [...items, ...inside.filter(({ id }) => !items.some((item) => item.id === id))]
}
