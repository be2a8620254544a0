import { expect, test } from 'vitest'
import { wayOfKey } from './way-of-key.ts'

const keys = { key: 'z', ctrlKey: true, metaKey: false, altKey: false, shiftKey: false }

test('[B63] the keys that take back and bring back are the same in the list as on the canvas', () => {
  expect(wayOfKey(keys)).toBe('undo')
  expect(wayOfKey({ ...keys, key: 'Z', shiftKey: true })).toBe('redo')
  expect(wayOfKey({ ...keys, ctrlKey: false, metaKey: true })).toBe('undo')
  expect(wayOfKey({ ...keys, key: 'y' })).toBe('redo')
  for (const other of [{ key: 'd' }, { ctrlKey: false }, { altKey: true }])
    expect(wayOfKey({ ...keys, ...other })).toBe(null)
})
