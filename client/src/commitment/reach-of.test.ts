import type { MemberId } from '@rondo/shared/ids'
import { expect, it } from 'vitest'
import type { CommitmentShown } from './commitments-shown.ts'
import { partnerOf, reachOf, whoSees } from './reach-of.ts'

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
  const asked = (is: string) => partnerOf({ askedBy: { is, member: bo } } as Pick<CommitmentShown, 'askedBy'>)
  expect(['asked', 'accepted'].map(asked)).toEqual([bo, bo])
  expect(['nobody', 'declined', 'gone'].map(asked)).toEqual([null, null, null])
})

it('[K14] says the same in words, and of one that all share that it is all of us', () => {
  const said = (seenBy: 'group' | 'partner' | 'me', isShared = false, partner: MemberId | null = bo) =>
    whoSees({ seenBy, isShared, partner }, { nameOf: () => 'Bo' })
  expect([said('group'), said('group', true), said('me')]).toEqual(['the group', 'All of us', 'only you'])
  expect([said('partner'), said('partner', false, null)]).toEqual(['only you and Bo', 'only you'])
})
