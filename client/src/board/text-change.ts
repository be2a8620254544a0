import type { YTextEvent } from 'yjs'

/** One stretch of a text that is another one now. */
export interface TextChange {
  readonly at: number
  readonly length: number
  readonly by: string
}

const isHighHalf = (text: string, at: number): boolean => /[\uD800-\uDBFF]/.test(text[at] ?? '')
const isLowHalf = (text: string, at: number): boolean => /[\uDC00-\uDFFF]/.test(text[at] ?? '')

/**
 * What makes `before` into `after`, as one replacement; null: they are the same.
 *
 * Where a repeated letter was typed only the caret tells: it stands behind what is new.
 */
export function textChange(before: string, after: string, caret = after.length): TextChange | null {
  if (before === after) return null
  const shorter = Math.min(before.length, after.length)
  let behind = 0
  const most = Math.min(shorter, after.length - caret)
  while (behind < most && before.at(-1 - behind) === after.at(-1 - behind)) behind++
  let at = 0
  while (at < shorter - behind && before[at] === after[at]) at++
  while (behind < shorter - at && before.at(-1 - behind) === after.at(-1 - behind)) behind++
  // Half of a character is none: what begins or ends within one takes all of it.
  if (at > 0 && isHighHalf(before, at - 1)) at--
  if (behind > 0 && isLowHalf(before, before.length - behind)) behind--
  return { at, length: before.length - at - behind, by: after.slice(at, after.length - behind) }
}

/** Where a place in a text is after this change of it; what is put in just there comes behind it. */
export function movedBy(place: number, { at, length, by }: TextChange): number {
  if (place <= at) return place
  return place >= at + length ? place + by.length - length : at + by.length
}

/** What Yjs says of a change, as replacements one after the other. */
export function changesIn(delta: YTextEvent['delta']): TextChange[] {
  let at = 0
  return delta.flatMap((part) => {
    if (part.retain) at += part.retain
    const by = typeof part.insert === 'string' ? part.insert : ''
    const change = { at, length: part.delete ?? 0, by }
    at += by.length
    return change.length > 0 || by !== '' ? [change] : []
  })
}
