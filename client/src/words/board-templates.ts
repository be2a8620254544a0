import type { Label } from '@rondo/shared/board/labels'
import type { TemplateId } from '@rondo/shared/board/templates'

/** What a board can begin with, in English. */
export const boardTemplateWords = {
  begin: 'Begin with',
  names: {
    empty: 'An empty board',
    'two-columns': 'Two columns',
    'four-quadrants': 'Four quadrants',
    'stakeholder-map': 'Stakeholder map',
    'river-of-life': 'River of life',
  } satisfies Record<TemplateId, string>,
  labels: {
    'left-column': 'What works',
    'right-column': 'What is hard',
    known: 'What we know',
    guessed: 'What we guess',
    changeable: 'What we can change',
    given: 'What we cannot change',
    concern: 'What it is about',
    deciders: 'Who decides',
    touched: 'Who is touched by it',
    watchers: 'Who looks on',
    source: 'Where it began',
    rapids: 'Rapids',
    'still-water': 'Still water',
    companions: 'Who came along',
    mouth: 'Where it flows',
  } satisfies Record<Label, string>,
} as const
