import type { Shape } from '@rondo/shared/board/board-item'
import { between } from '../areas.ts'
import type { Stage } from '../stage.svelte.ts'
import type { Gesture, Touch } from './gesture.ts'

/** Screen pixels under which it was a tap. */
const LEAST = 12

/** Draws a shape or a frame from corner to corner; with Shift as wide as high. A tap gives one of the usual size. */
export function drawBox(stage: Stage, start: Touch, shape: Shape | 'frame'): Gesture {
  const hide = () => {
    stage.box = null
  }
  return {
    move(_, { at, isShift }) {
      const [x, y] = [at[0] - start.at[0], at[1] - start.at[1]]
      const side = Math.max(Math.abs(x), Math.abs(y))
      const corner = isShift ? ([start.at[0] + Math.sign(x) * side, start.at[1] + Math.sign(y) * side] as const) : at
      stage.box = between(start.at, corner)
    },
    end() {
      const { box } = stage
      const least = LEAST / stage.board.camera.zoom
      stage.addShape(box && box.size[0] > least && box.size[1] > least ? box : null, start.at, shape)
      stage.board.tool = 'select'
      hide()
    },
    cancel: hide,
  }
}
