import type { CirclePost, Posted } from './circle-post.ts'
import { Patience } from './patience.ts'

const TRIES = 4
const ANSWER_WITHIN = 8000

/** [C13] Asks again, with the same words, when no answer came or the server had a trouble that passes. */
export async function postAgain<Answer extends object>(
  post: CirclePost,
  path: string,
  body: object,
): Promise<Posted<Answer>> {
  const patience = new Patience()
  for (;;) {
    const stop = new AbortController()
    const timer = setTimeout(() => stop.abort(), ANSWER_WITHIN)
    const answer = await post<Answer>(path, body, stop.signal)
    clearTimeout(timer)
    const isTrouble = answer === null || ('refused' in answer && answer.refused === 'try-again')
    if (!isTrouble || patience.tries + 1 === TRIES) return answer
    await patience.wait()
  }
}
