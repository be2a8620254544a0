import type { End, ItemId } from '@rondo/shared/board/board-item'
import { mayHoldArrow } from '../../may-hold-arrow.ts'
import { distance } from '../areas.ts'
import { lineOf } from '../line-geometry.ts'
import type { Stage } from '../stage.svelte.ts'
import { type Gesture, STILL, type Touch } from './gesture.ts'

/** Screen pixels by which one may miss what a line is to be attached to. */
const REACH = 10

/** What a line can be attached to at a point. */
function endAt(stage: Stage, { at }: Touch, except?: ItemId): End {
  const met = stage.hit(at, REACH)
  const holds = met && met.id !== except && mayHoldArrow(met)
  return { item: holds ? met.id : null, at: [Math.round(at[0]), Math.round(at[1])] }
}

/** [B16] Draws a line or an arrow from one thing to another. */
export function drawLine(stage: Stage, start: Touch, kind: 'arrow' | 'line'): Gesture {
  const from = endAt(stage, start)
  const hide = () => {
    stage.line = null
    stage.target = null
  }
  return {
    move(_, last) {
      const to = endAt(stage, last)
      stage.target = to.item ?? from.item
      stage.line = lineOf([from, to], stage.items.find)
    },
    end(last) {
      const to = endAt(stage, last)
      hide()
      const isOne = to.item ? to.item !== from.item : distance(start.screen, last.screen) > STILL
      if (!isOne) return
      const ends = [from, to] as const
      stage.select(stage.board.add([{ kind, at: from.at, size: [1, 1], colour: stage.board.colour, ends }]))
      stage.board.tool = 'select'
    },
    cancel: hide,
  }
}

/** Puts one end of a line somewhere else. */
export function moveEnd(stage: Stage, id: ItemId, which: 0 | 1): Gesture | null {
  const before = stage.items.find(id)
  const ends = before?.ends
  if (!before || !ends || before.locked) return null
  const at = (last: Touch) => {
    const end = endAt(stage, last, id)
    return which === 0 ? ([end, ends[1]] as const) : ([ends[0], end] as const)
  }
  const hide = () => {
    stage.target = null
  }
  return {
    move(_, last) {
      stage.items.preview({ ...before, ends: at(last) })
      stage.target = at(last)[which].item
    },
    end(last) {
      stage.board.step(() => stage.board.change([id], () => ({ ends: at(last) })))
      hide()
    },
    cancel() {
      stage.items.preview(before)
      hide()
    },
  }
}
