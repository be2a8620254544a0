import type { Pair } from '@rondo/shared/board/board-item'

/** [B73] What lies so near a point of the window is not met there by a pointer, but what lies behind it, until the returned function is called. */
export function letThrough(parts: Iterable<HTMLElement>, [x, y]: Pair, apart: number): () => void {
  const near = [...parts].filter((part) => {
    const { left, right, top, bottom } = part.getBoundingClientRect()
    return Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom)) <= apart
  })
  for (const { style } of near) style.pointerEvents = 'none'
  return () => {
    for (const { style } of near) style.pointerEvents = ''
  }
}
