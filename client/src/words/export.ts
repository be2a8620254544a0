import type { Outcome } from '@rondo/shared/commitment/commitment'
import type { Leaving, Unseen } from '@rondo/shared/export/may-leave'

/** The words of what is taken along as a file, in English. */
export const exportWords = {
  mine: {
    note: 'My notes',
    commitment: 'My commitments',
    card: 'My cards',
    line: 'My lines',
  } satisfies Record<Leaving['kind'], string>,
  others: 'From the others',
  ours: {
    note: 'Our notes',
    commitment: 'What all of us will do',
    card: 'What we wrote without a name',
    line: 'Our agreement',
  } satisfies Record<Leaving['kind'], string>,
  by: (day: string) => `by ${day}`,
  sure: (sure: number) => `sure: ${sure} of 10`,
  asks: (name: string) => `who asks: ${name}`,
  seenBy: { partner: 'only I and whoever asks see it', me: 'for me alone' },
  unseen: { 'not-said': 'a draft, not said to anybody', 'only-me': 'only I see it' } satisfies Record<Unseen, string>,
  outcomes: {
    done: 'Done',
    partly: 'Partly',
    'not-yet': 'Not yet',
    changed: 'Changed',
    'let-go': 'Let go',
  } satisfies Record<Outcome, string>,
} as const
