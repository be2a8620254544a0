import type { Stage } from '../stage.svelte.ts'
import type { Gesture, Touch } from './gesture.ts'

/** Shows the others something with a light that fades. */
export function point(stage: Stage, start: Touch): Gesture {
  stage.laser.point(start.at)
  return {
    move(touches) {
      for (const { at } of touches) stage.laser.point(at)
    },
    end() {},
    cancel() {},
  }
}
