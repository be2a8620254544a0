import { panned } from '../../camera.ts'
import { distance, minus } from '../areas.ts'
import type { Stage } from '../stage.svelte.ts'
import { type Gesture, STILL, type Touch } from './gesture.ts'

/** Moves the view; `tap` is called when the hand did not move. */
export function pan(stage: Stage, start: Touch, tap: () => void = () => {}): Gesture {
  let before = start.screen
  let isStill = true
  return {
    move(_, { screen }) {
      if (isStill && distance(screen, start.screen) < STILL) return
      isStill = false
      stage.look(panned(stage.board.camera, minus(screen, before)))
      before = screen
    },
    end() {
      if (isStill) tap()
    },
    cancel() {},
  }
}
