import { expect, it } from 'vitest'
import { lastControl } from './last-control.ts'

it('[V24] *Undo* is about the last control of this device', () => {
  expect(lastControl(null, 'host.skip')).toBe('host.skip')
  expect(lastControl('host.skip', 'plan.fit')).toBe('plan.fit')
})

it('[V24] what cannot be undone changes nothing, and *Undo* leaves nothing to undo', () => {
  expect(lastControl('host.skip', 'member.time')).toBe('host.skip')
  expect(lastControl('host.skip', 'host.undo')).toBeNull()
})
