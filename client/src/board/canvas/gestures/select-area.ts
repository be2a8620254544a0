import { between, holds, meets } from '../areas.ts'
import type { Stage } from '../stage.svelte.ts'
import type { Gesture, Touch } from './gesture.ts'

/** Selects what a box meets; of a frame, and of lines, only what lies in it as a whole. With Shift added to what was selected. */
export function selectArea(stage: Stage, start: Touch, tap: () => void): Gesture {
  const before = start.isShift ? [...stage.board.selected] : []
  const end = () => {
    stage.box = null
  }
  return {
    move(_, { at }) {
      const box = between(start.at, at)
      stage.box = box
      const met = stage.board.sorted.filter((item) => {
        if (item.locked) return false
        const place = stage.placeOf(item)
        return item.kind === 'frame' || item.ends ? holds(box, place) : meets(box, place)
      })
      stage.select([...before, ...met.map(({ id }) => id)])
    },
    end() {
      if (!stage.box) tap()
      end()
    },
    cancel: end,
  }
}
