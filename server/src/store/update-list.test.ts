import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { packUpdates, unpackUpdates } from './update-list.ts'

test('[B4] updates are found as they were packed, however many and whatever is in them', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 300 })), (updates) => {
      expect(unpackUpdates(packUpdates(updates)).map((update) => [...update])).toEqual(updates.map((one) => [...one]))
    }),
  )
})
