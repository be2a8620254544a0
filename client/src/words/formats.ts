import type { FormatId } from '@rondo/shared/formats/index'

/** What each session format is called and good for, in English. */
export const formatWords: Record<
  FormatId,
  { readonly title: string; readonly goodFor: string; readonly size: string }
> = {
  'round-for-everyone': {
    title: 'A round for everyone',
    goodFor:
      'Everyone says what is hard right now and is heard for the same time. At the end each of us says one thing they will do.',
    size: '3 to 24 people, 20 to 180 minutes',
  },
}
