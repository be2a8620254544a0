import { commitmentSentence } from '../words/commitment-sentence.ts'

/** What something says: a commitment as one sentence, and anything else as it was written. */
export const leavingText = ({ kind, when, text }: { kind: string; when: string; text: string }): string =>
  kind === 'commitment' ? commitmentSentence(when, text) : text.trim()
