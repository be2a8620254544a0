import type { BoardItem, Pair } from '@rondo/shared/board/board-item'
import type { LiveItem } from './live-items.svelte.ts'

/** Items that follow each other from below: strokes and lines are drawn together, each other one stands alone. */
export interface Run {
  readonly items: readonly [LiveItem, ...LiveItem[]]
  readonly isDrawn: boolean
}

const isDrawn = ({ item: { kind } }: LiveItem): boolean => kind === 'ink' || kind === 'line' || kind === 'arrow'

/** [B58] In their order. One drawing for many strokes: each in one of its own is reckoned with in every frame. */
export function runsOf(items: readonly LiveItem[]): readonly Run[] {
  const runs: { items: [LiveItem, ...LiveItem[]]; isDrawn: boolean }[] = []
  for (const live of items) {
    const last = runs.at(-1)
    if (last?.isDrawn && isDrawn(live)) last.items.push(live)
    else runs.push({ items: [live], isDrawn: isDrawn(live) })
  }
  return runs
}

/** The outline of a stroke, in its own pixels, where its item is on the board, however it was stretched. */
export function placedOutline(outline: string, { at, size }: Pick<BoardItem, 'at' | 'size'>, own: Pair): string {
  const [wide, high] = [size[0] / own[0], size[1] / own[1]]
  return outline.replaceAll(/(-?[\d.]+) (-?[\d.]+)/g, (_, x: string, y: string) => {
    const [across, down] = [at[0] + Number(x) * wide, at[1] + Number(y) * high]
    return `${across.toFixed(1)} ${down.toFixed(1)}`
  })
}
