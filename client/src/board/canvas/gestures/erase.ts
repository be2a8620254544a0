import type { ItemId } from '@rondo/shared/board/board-item'
import { isHit } from '../hit.ts'
import type { Stage } from '../stage.svelte.ts'
import type { Gesture, Touch } from './gesture.ts'

const REACH = 8

/** Takes away whatever it touches, all at the end and as one step. */
export function erase(stage: Stage, start: Touch): Gesture {
  const touched = new Set<ItemId>()
  const touch = ({ at }: Touch) => {
    const parts = stage.hitParts(REACH)
    for (const live of stage.items.fromBelow()) {
      if (live.isFaded || live.item.locked || !isHit(live.item, at, parts)) continue
      stage.items.fade(live, true)
      touched.add(live.id)
    }
  }
  const show = () => {
    for (const id of touched) {
      const live = stage.items.get(id)
      if (live) stage.items.fade(live, false)
    }
  }
  touch(start)
  return {
    move(touches) {
      for (const each of touches) touch(each)
    },
    end() {
      show()
      stage.remove(touched)
    },
    cancel: show,
  }
}
