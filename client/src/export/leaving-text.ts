import type { Leaving } from '@rondo/shared/export/may-leave'
import { commitmentSentence } from '../words/commitment-sentence.ts'

/** What something says: a commitment as one sentence, and anything else as it was written. */
export const leavingText = ({ is, kind, when, text }: Pick<Leaving, 'is' | 'kind' | 'when' | 'text'>): string =>
  kind === 'commitment' ? commitmentSentence(when, text, is === 'ours') : text.trim()
