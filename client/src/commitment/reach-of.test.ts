import type { CommitmentSeen } from '@rondo/shared/commitment/commitment'
import type { MemberId } from '@rondo/shared/ids'
import { expect, it } from 'vitest'
import { partnerOf, reachOf } from './reach-of.ts'

const bo = 'bo' as MemberId

it('[K14] says who will really see a commitment, and what is learned from it', () => {
  const mine = { isShared: false, partner: null }
  expect(reachOf({ ...mine, seenBy: 'group' })).toBe('group')
  expect(reachOf({ ...mine, seenBy: 'me', partner: bo })).toBe('me')
  expect(reachOf({ ...mine, seenBy: 'partner', partner: bo })).toBe('partner')
  expect(reachOf({ ...mine, seenBy: 'partner' }), 'nobody asks').toBe('me')
  expect(reachOf({ ...mine, seenBy: 'me', isShared: true })).toBe('group')
})

it('[K14] [K5] counts on whoever has said yes or not answered, and on nobody who said no or left', () => {
  const asked = (partner: unknown) => partnerOf({ partner } as CommitmentSeen)
  expect([null, bo, { is: 'asked', member: bo }, { is: 'accepted', member: bo }].map(asked)).toEqual([null, bo, bo, bo])
  expect([{ is: 'declined', member: bo }, { is: 'gone' }].map(asked)).toEqual([null, null])
})
