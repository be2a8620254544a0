import { around } from '../../camera.ts'
import { minus } from '../areas.ts'
import { type Corner, scaled, stretched } from '../changes.ts'
import type { Stage } from '../stage.svelte.ts'
import { Carry } from './carry.ts'
import type { Gesture, Touch } from './gesture.ts'

/** Makes what is selected larger or smaller by one of its corners; with Shift in proportion, text and pictures always. */
export function resize(stage: Stage, start: Touch, corner: Corner): Gesture | null {
  const items = stage.selected.filter(({ locked }) => !locked)
  const from = around(items.map((item) => stage.placeOf(item)))
  if (!from) return null
  const carry = new Carry(stage, items)
  const inProportion = items.some(({ kind }) => kind === 'text' || kind === 'image')
  const changed = ({ at, isShift }: Touch) => {
    const to = stretched(from, corner, minus(at, start.at), isShift || inProportion)
    return (item: (typeof items)[number]) => scaled(item, from, to)
  }
  return {
    move: (_, last) => carry.to(changed(last)),
    end: (last) => carry.end(changed(last)),
    cancel: () => carry.cancel(),
  }
}
