import { expect, it } from 'vitest'
import { circleAgreementWords } from './circle-agreement.ts'
import { endWords } from './end.ts'

it('[R9] the last page says that everyone had a turn, and counts nobody where not everyone had', () => {
  expect(endWords.heading(3, 3)).toBe('Everyone had a turn: 3 of 3.')
  expect(endWords.heading(1, 3)).not.toMatch(/\d/)
})

it.each([
  [3, false, 'You have not added a line or passed yet, nor have two of the others.'],
  [2, false, 'You have not added a line or passed yet, nor has one of the others.'],
  [1, false, 'You have not added a line or passed yet.'],
  [2, true, 'Two of the others have not added a line or passed yet.'],
  [1, true, 'One of the others has not added a line or passed yet.'],
])('[G5] how many have not added a line, %i of them, oneself included or not (%s)', (count, haveI, expected) => {
  expect(circleAgreementWords.stillToAdd(count, haveI)).toBe(expected)
})
