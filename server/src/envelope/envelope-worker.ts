import { parentPort, workerData } from 'node:worker_threads'
import { BallotKeys } from './ballot-keys.ts'
import { checkToken } from './check-token.ts'
import { issueTokens } from './issue-tokens.ts'
import type { Answered, Asked, Question } from './question.ts'
import { warmUp } from './warm-up.ts'

const keys = new BallotKeys(workerData as Uint8Array)

function answer(question: Question): unknown {
  const key = keys.of(question.ballot)
  switch (question.type) {
    case 'public-key':
      return key.publicKey
    case 'issue':
      return issueTokens(key, question.blinded)
    case 'check': {
      const { input, output } = question
      const isGenuine = checkToken(key, input, output)
      // Nothing is left here of who handed in what.
      input.fill(0)
      output.fill(0)
      return isGenuine
    }
    default:
      return question satisfies never
  }
}

warmUp()
parentPort?.on('message', ({ id, question }: Asked) => {
  parentPort?.postMessage({ id, answer: answer(question) } satisfies Answered)
})
