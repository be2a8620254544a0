import { promisesKept } from '@rondo/shared/formats/promises-kept'
import { heldHere } from '@rondo/shared/segments/index'
import { expect, it } from 'vitest'
import { toldAtOpening } from './told-at-opening.ts'

const held = (hasPromises: boolean) => ({
  format: 'promises-kept' as const,
  agenda: heldHere(promisesKept.agenda, { hasPromises }),
})

it('[G17] [G18] a session begins with what was agreed on, and says that there is nothing to come back to', () => {
  expect(toldAtOpening(null, '')).toBe('')
  expect(toldAtOpening(held(true), 'on time · one voice')).toBe('We agreed: on time · one voice')
  expect(toldAtOpening(held(false), '')).toMatch(/left out\.$/)
  expect(toldAtOpening(held(false), 'on time')).toMatch(/left out\. We agreed: on time$/)
  expect(toldAtOpening({ ...held(false), format: 'open-forum' }, '')).toBe('')
})
