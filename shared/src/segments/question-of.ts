import type { SealedText } from '../ids.ts'
import type { Segment } from './index.ts'

/** The question a group has put in the place of the format's, if this part has one. */
export const questionOf = (part: Segment): SealedText | null =>
  'question' in part.options ? part.options.question : null
