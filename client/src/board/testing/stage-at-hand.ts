import { onTestFinished, vi } from 'vitest'
import { Stage } from '../canvas/stage.svelte.ts'
import { boardAtHand } from './board-at-hand.ts'

/** A canvas of 800 × 600 pixels on which nothing is drawn; what glides is there at once. */
export function stageAtHand() {
  vi.stubGlobal('requestAnimationFrame', () => 0)
  vi.stubGlobal('cancelAnimationFrame', () => {})
  vi.stubGlobal('matchMedia', () => ({ matches: true }))
  // Words are measured by half of their letters.
  vi.stubGlobal('document', { createElement: () => ({ getContext: () => null }) })
  const board = boardAtHand()
  board.window = [800, 600]
  const stage = new Stage(board)
  onTestFinished(() => stage.close())
  return { board, stage, together: stage.together }
}
