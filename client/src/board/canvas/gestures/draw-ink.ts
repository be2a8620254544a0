import { drawItemId } from '../../board-document.ts'
import { areaOfInk, type InkPoint, outlineOf, sealInk } from '../ink.ts'
import type { Stage } from '../stage.svelte.ts'
import type { Gesture, Touch } from './gesture.ts'

/** Board pixels, as on the screen, between two points that are kept. */
const APART = 1.2

/** [B19] Draws with the pen: on the screen at once, on the board when the stroke is finished. */
export function drawInk(stage: Stage, start: Touch): Gesture {
  const points: InkPoint[] = [inkPoint(start)]
  let frame = 0
  const show = () => {
    frame = 0
    stage.stroke?.setAttribute('d', outlineOf(points, false))
  }
  const hide = () => {
    cancelAnimationFrame(frame)
    stage.stroke?.removeAttribute('d')
  }
  show()
  return {
    move(touches) {
      const least = APART / stage.board.camera.zoom
      for (const touch of touches) {
        const [before, point] = [points.at(-1), inkPoint(touch)]
        if (!before || Math.hypot(point[0] - before[0], point[1] - before[1]) >= least) points.push(point)
      }
      frame ||= requestAnimationFrame(show)
    },
    end() {
      const area = areaOfInk(points)
      if (area) {
        const id = drawItemId()
        const ink = sealInk(stage.board.room.client.keys, id, points, area.at)
        stage.board.add([{ id, kind: 'ink', ...area, colour: stage.board.colour, ink }])
      }
      hide()
    },
    cancel: hide,
  }
}

const inkPoint = ({ at, pressure }: Touch): InkPoint => [at[0], at[1], pressure]
