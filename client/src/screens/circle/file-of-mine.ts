import type { CircleState } from '../../circle/circle-state.svelte.ts'
import { asMarkdown } from '../../export/as-markdown.ts'
import { deviceMemory, tabMemory } from '../../session/browser-memory.ts'
import { circleWords } from '../../words/circle.ts'
import { saveFile } from '../end/save-file.ts'
import { takenAlong } from './taken-along.ts'

export const FILE_OF_MINE = 'rondo-circle.md'

/** [W18] What a member takes along, as it stands now: once it is left or closed there is nothing to be read any more. */
export const fileOfMine = (circle: CircleState): string =>
  asMarkdown(circle.title || circleWords.untitled, takenAlong(circle, deviceMemory, tabMemory))

export const saveFileOfMine = (file: string): void => saveFile(FILE_OF_MINE, 'text/markdown;charset=utf-8', file)
