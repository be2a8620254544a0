import type { MemberId } from '@rondo/shared/ids'
import type { FloorSeen, TurnSeen } from '@rondo/shared/room/view'
import { expect, it } from 'vitest'
import { giftOf } from './gift.ts'

const [ada, bo, cy] = ['ada', 'bo', 'cy'] as [MemberId, MemberId, MemberId]
const floor = (speaker: MemberId, waiting: MemberId[], heard: MemberId[]) =>
  ({
    stage: { at: 'turn', turn: { speaker } as TurnSeen },
    waiting: waiting.map((member) => ({ member, own: true })),
    heard,
  }) as unknown as FloorSeen

it('[V11] knows whose time was given, and that the receiver’s own turn still comes', () => {
  expect(giftOf(floor(cy, [bo, cy], [ada]))).toEqual({ from: ada, ownFollows: true })
})

it('[V11] knows that the receiver’s own turn is over', () => {
  expect(giftOf(floor(bo, [cy], [bo, ada]))).toEqual({ from: null, ownFollows: false })
})

it('[V11] calls nobody’s own turn a gift', () => {
  expect(giftOf(floor(ada, [bo, cy], []))).toBeNull()
  expect(giftOf(floor(cy, [], [ada, bo]))).toBeNull()
  expect(giftOf({ ...floor(ada, [], [ada]), stage: { at: 'done' } })).toBeNull()
})

it('[V11] says nothing of it in open talk, where one may speak again', () => {
  const talk = { ...floor(bo, [], [bo]), queue: { once: true } }
  expect(giftOf(talk)).toBe(null)
})
