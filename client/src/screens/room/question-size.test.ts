import { expect, it } from 'vitest'
import { questionSize } from './question-size.ts'

const box = (width: number, height: number) => ({ x: 0, y: 0, width, height })
const QUESTION = 'What is the real challenge here for you?'

it('[V4] makes the question as large as the middle allows', () => {
  expect(questionSize(QUESTION, box(500, 400))).toBe(38)
  expect(questionSize(QUESTION, box(200, 200))).toBeGreaterThanOrEqual(18)
})

it('[V4] says when a question is too long for the middle, so that it stands above the table', () => {
  expect(questionSize(QUESTION.repeat(5), box(200, 200))).toBeNull()
  expect(questionSize('Lebensabschnittsgefährtenversammlung?', box(200, 400))).toBeNull()
})
