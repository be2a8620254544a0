import type { BoardItem } from '@rondo/shared/board/board-item'
import { createSubscriber } from 'svelte/reactivity'
import { boardTemplateWords } from '../words/board-templates.ts'
import type { BoardState } from './board-state.svelte.ts'
import type { NoteText } from './note-text.ts'

const subscribers = new WeakMap<NoteText, () => void>()

/** Reactive: what somebody wrote in an item. */
export function writtenWords(board: BoardState, { id }: BoardItem): string {
  const text = board.textOf(id)
  if (!text) return ''
  const subscribe = subscribers.get(text) ?? createSubscriber((changed) => text.watch(changed))
  subscribers.set(text, subscribe)
  subscribe()
  return text.text
}

/** [B29] What stands there by itself, as long as nobody has written. */
export const labelWords = ({ label }: BoardItem): string => (label ? boardTemplateWords.labels[label] : '')

/** Reactive: what an item says. */
export const shownWords = (board: BoardState, item: BoardItem): string => writtenWords(board, item) || labelWords(item)
