import { describe, expect, it } from 'vitest'
import { commitmentSentence } from './commitment-sentence.ts'

describe('the sentence of a commitment', () => {
  it('[W7] begins with “When”, unless what was written stands by itself', () => {
    expect(commitmentSentence('the week starts', 'listen first')).toBe('When the week starts, I will listen first')
    expect(commitmentSentence('on Monday,', 'call Lin.')).toBe('On Monday, I will call Lin.')
    expect(commitmentSentence('When I plan', 'ask')).toBe('When I plan, I will ask')
    expect(commitmentSentence('Monday morning', 'ask')).toBe('Monday morning, I will ask')
    expect(commitmentSentence('Monday stand-up ends', 'ask')).toBe('When Monday stand-up ends, I will ask')
    expect(commitmentSentence('Ona asks', 'answer')).toBe('When Ona asks, I will answer')
  })

  it('[W7] says “I will” once, and needs no moment', () => {
    expect(commitmentSentence('', 'listen')).toBe('I will listen')
    expect(commitmentSentence(' ', 'I will listen')).toBe('I will listen')
    expect(commitmentSentence('', 'I’ll listen')).toBe('I will listen')
    expect(commitmentSentence('', 'we will listen', true)).toBe('We will listen')
    expect(commitmentSentence('Monday', 'meet', true)).toBe('Monday, we will meet')
    expect(commitmentSentence('', 'Ilse gets the notes')).toBe('I will Ilse gets the notes')
  })
})
