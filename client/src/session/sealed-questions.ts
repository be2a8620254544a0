import type { SealedText } from '@rondo/shared/ids'
import type { Segment } from '@rondo/shared/segments/index'
import { questionOf } from '@rondo/shared/segments/question-of'
import type { SealedWords } from './sealed-words.ts'

/** The parts with the group’s own questions, by the id of the part, sealed into them; a part without one has the format’s. */
export const withSealedQuestions = (
  words: SealedWords,
  agenda: readonly Segment[],
  questions: Readonly<Record<string, string>>,
): readonly Segment[] =>
  agenda.map((part) => {
    if (!('question' in part.options)) return part
    return { ...part, options: { ...part.options, question: sealed(words, part, questions[part.id] ?? '') } } as Segment
  })

/** What is there already is not sealed again: it would look changed to everybody. */
function sealed(words: SealedWords, part: Segment, question: string): SealedText | null {
  if (question === '') return null
  const before = questionOf(part)
  const isSame = before !== null && words.open('question', part.id, before) === question
  return isSame ? before : words.seal('question', part.id, question)
}
