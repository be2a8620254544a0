import { expect, test } from 'vitest'
import { memoryOfItsOwn } from './memory-of-its-own.ts'
import { isOpenedHere, rememberOpened } from './opened-here.ts'

test('[W14] a tab knows the room it opened last, and no other', () => {
  const memory = memoryOfItsOwn()
  expect(isOpenedHere(memory, 'one')).toBe(false)
  rememberOpened(memory, 'one')
  expect(isOpenedHere(memory, 'one')).toBe(true)
  expect(isOpenedHere(memory, 'other')).toBe(false)
})
