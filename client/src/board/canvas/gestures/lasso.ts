import type { Pair } from '@rondo/shared/board/board-item'
import { distance, isInside, middleOf } from '../areas.ts'
import type { Stage } from '../stage.svelte.ts'
import type { Gesture, Touch } from './gesture.ts'

/** Screen pixels between two points of the loop. */
const APART = 3

/** [B56] Selects what a loop goes around, by its middle; of lines both ends. With Shift added to what was selected. */
export function lasso(stage: Stage, start: Touch): Gesture {
  const before = start.isShift ? [...stage.board.selected] : []
  const loop: Pair[] = [start.at]
  const end = () => {
    stage.loop = []
  }
  return {
    move(touches) {
      const least = APART / stage.board.camera.zoom
      for (const { at } of touches) if (distance(at, loop.at(-1) ?? at) >= least) loop.push(at)
      stage.loop = [...loop]
    },
    end() {
      const met = stage.board.sorted.filter((item) => {
        const points = item.ends ? stage.lineOf(item.ends) : [middleOf(item)]
        return !item.locked && points.every((point) => isInside(loop, point))
      })
      stage.select([...before, ...met.map(({ id }) => id)])
      // What was caught is there to be moved.
      if (met.length > 0) stage.board.tool = 'select'
      end()
    },
    cancel: end,
  }
}
