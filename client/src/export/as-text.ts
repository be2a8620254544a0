import type { Leaving } from '@rondo/shared/export/may-leave'
import { dayText } from '../ui/day-text.ts'
import { endWords } from '../words/end.ts'
import { exportWords } from '../words/export.ts'
import { leavingText } from './leaving-text.ts'

/** [W18] What may leave, in plain lines. */
export const asText = (title: string, things: readonly Leaving[]): string =>
  [title, ...things.map((one) => [leavingText(one), aside(one)].filter(Boolean).join(' '))].join('\n')

function aside(one: Leaving): string {
  switch (one.is) {
    case 'mine':
      return inBrackets(one.by && endWords.byDay(dayText(one.by)), one.unseen ? exportWords.unseen[one.unseen] : '')
    case 'named':
      return one.name && `(${endWords.by(one.name, dayText(one.by))})`
    case 'theme':
    case 'ours':
      return ''
    default:
      return one satisfies never
  }
}

const inBrackets = (...notes: readonly string[]): string => {
  const all = notes.filter(Boolean).join(' · ')
  return all && `(${all})`
}
