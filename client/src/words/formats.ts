import type { FormatId } from '@rondo/shared/formats/index'

/** What each session format is called, in English. */
export const formatWords: Record<FormatId, { readonly title: string }> = {
  'round-for-everyone': { title: 'A round for everyone' },
  'one-hard-thing': { title: 'One hard thing' },
  'first-meeting': { title: 'First meeting' },
  'teach-back-lab': { title: 'Teach-back lab' },
  'what-matters': { title: 'What matters to us' },
  'a-taste': { title: 'A taste' },
  'quiet-board': { title: 'Quiet board' },
  'promises-kept': { title: 'Promises kept' },
  'open-forum': { title: 'Open forum' },
}
