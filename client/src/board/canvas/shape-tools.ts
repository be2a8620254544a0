/** What *Shape* offers. */
export const SHAPE_TOOLS = ['rectangle', 'ellipse', 'diamond', 'line', 'frame'] as const
