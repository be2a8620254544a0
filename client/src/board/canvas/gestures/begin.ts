import type { ItemId } from '@rondo/shared/board/board-item'
import type { Tool } from '../../tools.ts'
import type { Corner } from '../changes.ts'
import type { Stage } from '../stage.svelte.ts'
import { drawBox } from './draw-box.ts'
import { drawInk } from './draw-ink.ts'
import { drawLine, moveEnd } from './draw-line.ts'
import { erase } from './erase.ts'
import type { Gesture, Touch } from './gesture.ts'
import { lasso } from './lasso.ts'
import { moveItems } from './move-items.ts'
import { pan } from './pan.ts'
import { point } from './point.ts'
import { resize } from './resize.ts'
import { selectArea } from './select-area.ts'

/** What is touched beside the point where it is. */
export interface Beginning {
  readonly touch: Touch
  readonly isFinger: boolean
  /** One moves the view, whatever the tool: by the middle button, the space bar, or as one may only look. */
  readonly isPan: boolean
  /** [B21] A pen was seen on this canvas. */
  readonly hasPen: boolean
  /** What was grabbed: a corner, or an end of a line. */
  readonly handle: Corner | 0 | 1 | null
}

const nothing: Gesture = { move() {}, end() {}, cancel() {} }

/** Tools that only look. */
export const HARMLESS: ReadonlySet<Tool> = new Set<Tool>(['select', 'hand', 'laser'])

/** [B21] What a hand that touches the canvas begins to do; once a pen was seen, fingers move the view. */
export function begin(stage: Stage, { touch, isFinger, isPan, hasPen, handle }: Beginning): Gesture {
  const { board } = stage
  const tool = board.tool
  if (isPan || tool === 'hand' || (isFinger && hasPen && tool !== 'select')) return pan(stage, touch)
  if (!board.mayDraw && !HARMLESS.has(tool)) return pan(stage, touch)
  switch (tool) {
    case 'select':
      return select(stage, touch, isFinger, handle)
    case 'lasso':
      return lasso(stage, touch)
    case 'note':
      return atEnd(() => stage.addNote(touch.at))
    case 'text':
      return atEnd(() => stage.addText(touch.at))
    case 'pen':
      return drawInk(stage, touch)
    case 'arrow':
    case 'line':
      return drawLine(stage, touch, tool)
    case 'rectangle':
    case 'ellipse':
    case 'diamond':
    case 'frame':
      return drawBox(stage, touch, tool)
    case 'eraser':
      return erase(stage, touch)
    case 'laser':
      return point(stage, touch)
    default:
      return tool satisfies never
  }
}

const atEnd = (end: () => void): Gesture => ({ ...nothing, end })

function select(stage: Stage, touch: Touch, isFinger: boolean, handle: Beginning['handle']): Gesture {
  const { board } = stage
  const none = () => stage.select([])
  if (!board.mayDraw) return pan(stage, touch, none)
  const [only] = stage.selected
  if (handle !== null && only) {
    return (typeof handle === 'number' ? moveEnd(stage, only.id, handle) : resize(stage, touch, handle)) ?? nothing
  }
  const met = stage.hit(touch.at, isFinger ? 14 : 6)
  if (!met) return isFinger ? pan(stage, touch, none) : selectArea(stage, touch, touch.isShift ? () => {} : none)
  const wasSelected = board.selected.has(met.id)
  // A finger that goes over the board moves it, unless what lies there was chosen before.
  if (isFinger && !wasSelected) return pan(stage, touch, () => stage.select([met.id]))
  if (!wasSelected) stage.select(touch.isShift ? [...board.selected, met.id] : [met.id])
  return moveItems(stage, touch, () => {
    if (touch.isShift && wasSelected) stage.select(without(board.selected, met.id))
    else if (!touch.isShift) stage.select([met.id])
  })
}

const without = (ids: ReadonlySet<ItemId>, id: ItemId): readonly ItemId[] => [...ids].filter((one) => one !== id)
