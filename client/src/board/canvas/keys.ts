import type { Pair } from '@rondo/shared/board/board-item'
import { panned } from '../camera.ts'
import { TOOLS, type Tool } from '../tools.ts'
import { HARMLESS } from './gestures/begin.ts'
import type { Stage } from './stage.svelte.ts'

/** Screen pixels by which a key moves the view, and board pixels by which it moves what is selected. */
const STEP = { view: 80, item: 10, fine: 1 } as const
const ARROWS: Readonly<Record<string, Pair>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}
export const ZOOM_STEP = 1.25

/** What a key does on the board. False: nothing, it is for somebody else. */
export function press(stage: Stage, event: KeyboardEvent): boolean {
  if (event.isComposing) return false
  const run = (event.ctrlKey || event.metaKey ? withControl : alone)(stage, event)
  if (!run) return false
  run()
  return true
}

type Run = (() => void) | null

function withControl(stage: Stage, event: KeyboardEvent): Run {
  const { board } = stage
  if (!board.mayDraw) return null
  switch (event.key.toLowerCase()) {
    case 'z':
      return () => (event.shiftKey ? board.redo() : board.undo())
    case 'y':
      return () => board.redo()
    case 'd':
      return () => stage.duplicate()
    case 'l':
      return event.shiftKey ? () => stage.lock() : null
    case 'a':
      return () => stage.select(board.sorted.flatMap(({ id, locked }) => (locked ? [] : id)))
    default:
      return null
  }
}

function alone(stage: Stage, event: KeyboardEvent): Run {
  return onView(stage, event) ?? onSelected(stage, event) ?? ofTool(stage, event)
}

function onView(stage: Stage, { key, code, shiftKey }: KeyboardEvent): Run {
  const arrow = ARROWS[key]
  if (arrow && stage.board.selected.size === 0) {
    const { camera } = stage.board
    return () => stage.look(panned(camera, [-arrow[0] * STEP.view, -arrow[1] * STEP.view]))
  }
  if (shiftKey && code === 'Digit1') return () => stage.zoomToFit()
  if (key === '+' || key === '=') return () => stage.zoom(ZOOM_STEP)
  if (key === '-') return () => stage.zoom(1 / ZOOM_STEP)
  if (key === '0') return () => stage.zoom(1 / stage.board.camera.zoom)
  return null
}

function onSelected(stage: Stage, { key, shiftKey, altKey }: KeyboardEvent): Run {
  const { selected } = stage
  const [only] = selected
  if (key === 'Escape') {
    return () => {
      stage.select([])
      stage.board.tool = 'select'
    }
  }
  if (!only || !stage.board.mayDraw) return null
  const arrow = ARROWS[key]
  if (arrow) {
    const step = shiftKey ? STEP.fine : STEP.item
    return () => stage.nudge([arrow[0] * step, arrow[1] * step])
  }
  switch (key) {
    case 'Delete':
    case 'Backspace':
      return () => stage.remove(stage.board.selected)
    case ']':
      return () => stage.raise('front')
    case '[':
      return () => stage.raise('back')
    case 'Enter':
      return () => stage.write(only.id)
    default:
      // The letter itself is typed where the writing begins.
      return selected.length === 1 && only.kind === 'note' && key.length === 1 && key !== ' ' && !altKey
        ? () => stage.write(only.id, key)
        : null
  }
}

function ofTool(stage: Stage, { key, altKey, shiftKey }: KeyboardEvent): Run {
  const tool = (Object.keys(TOOLS) as Tool[]).find((name) => TOOLS[name] === key.toLowerCase())
  if (!tool || altKey || shiftKey || !(stage.board.mayDraw || HARMLESS.has(tool))) return null
  if (tool === 'note') return () => stage.addNote(stage.place)
  return () => {
    stage.board.tool = tool
  }
}
