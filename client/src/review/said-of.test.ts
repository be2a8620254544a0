import type { SeenBy } from '@rondo/shared/commitment/commitment'
import { expect, it } from 'vitest'
import type { CommitmentShown } from '../commitment/commitments-shown.ts'
import { saidOf } from './said-of.ts'

const one = (seenBy: SeenBy) => ({ seenBy, owner: 'ada', askedBy: { is: 'nobody' } }) as CommitmentShown

it('[K7] [K14] says for whom they are kept only as it is true of every one', () => {
  expect(saidOf([one('group'), one('group')])).toBe('Said to the group.')
  expect(saidOf([one('me'), one('partner')]), 'nobody asks').toBe('Kept for you.')
  expect(saidOf([one('me'), one('group')])).toBe('Each is kept.')
})
