import type { BoardItem } from '@rondo/shared/board/board-item'

/** The outline of a shape as a path in its own pixels. */
export function outlineOfShape({ shape, size: [wide, high] }: Pick<BoardItem, 'shape' | 'size'>): string {
  const [x, y] = [wide / 2, high / 2]
  switch (shape) {
    case 'rectangle': {
      const r = Math.min(12, x, y)
      const corner = (across: number, down: number) => `a${r} ${r} 0 0 1 ${across * r} ${down * r}`
      return `M${r} 0H${wide - r}${corner(1, 1)}V${high - r}${corner(-1, 1)}H${r}${corner(-1, -1)}V${r}${corner(1, -1)}Z`
    }
    case 'ellipse':
      return `M0 ${y}a${x} ${y} 0 0 1 ${wide} 0a${x} ${y} 0 0 1 ${-wide} 0Z`
    case 'diamond':
      return `M${x} 0L${wide} ${y}L${x} ${high}L0 ${y}Z`
    default:
      return shape satisfies never
  }
}
